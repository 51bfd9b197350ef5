package vn.healthbook.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import vn.healthbook.layout.Layout;

/** A file a run will take, with all that makes it the delivery it is: layout, content, as-of, sequence. */
record TakenFile(Layout layout, Path path, String sha256, LocalDate asOf, int sequence, boolean fromInbox) {}
