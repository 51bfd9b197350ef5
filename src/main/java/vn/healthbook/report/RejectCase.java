package vn.healthbook.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejected line and whether it came back corrected.
 *
 * @param line physical line in the delivered file
 * @param reasons names of the faults
 * @param closedBy the delivery with the corrected line; null: the case is open
 */
public record RejectCase(
        int record,
        int line,
        List<String> reasons,
        @Nullable Long closedBy,
        @Nullable Integer closedByLine) {}
