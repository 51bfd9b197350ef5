package vn.healthbook.intake;

import java.util.List;
import vn.healthbook.field.StandardRow;
import vn.healthbook.notice.Notice;

/** A line with its standard values and findings; rejected when it cannot be evidence. */
record Judged(Unjudged of, StandardRow row, List<Notice> notices, boolean rejected) {}
