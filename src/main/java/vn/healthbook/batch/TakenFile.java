package vn.healthbook.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import vn.healthbook.layout.Layout;

/**
 * A file a run will take, with all that makes it the delivery it is: layout, content, as-of, sequence.
 *
 * @param fromInbox nobody named it: it lay in an inbox, or was released from the archive
 * @param releases how often a named person has released the delivery; each time it may be taken once more
 */
record TakenFile(
        Layout layout, Path path, String sha256, LocalDate asOf, int sequence, boolean fromInbox, long releases) {}
