package vn.healthbook.intake;

import java.util.List;
import java.util.UUID;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.NoticeCode;

/** What the scan finds in a delivery. */
sealed interface Scanned {

    /** The header was read: the sender's columns and what is to be said about the file as a whole. */
    record Opened(long deliveryId, List<String> header, boolean correction, List<Notice> notices) implements Scanned {}

    /** One record. The ordinal is dense over all deliveries of the run; the reference is HB_REF of a corrected line, else empty. */
    record Line(long deliveryId, String source, long ordinal, int record, int line, UUID hash, String reference)
            implements Scanned {}

    /** The delivery was read to its end: what only the whole of it tells. */
    record Ended(long deliveryId, List<LineNotice> remarks) implements Scanned {}

    /** The delivery as a whole cannot be read; what was read of it before is left aside. */
    record Broken(long deliveryId, NoticeCode code, int line) implements Scanned {}
}
