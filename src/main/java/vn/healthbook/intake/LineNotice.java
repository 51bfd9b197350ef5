package vn.healthbook.intake;

import vn.healthbook.notice.Notice;

/** A finding and where it was found. */
public record LineNotice(int line, Notice notice) {}
