package vn.healthbook.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and what became of its records; the names of the components are the contract of the JSON.
 *
 * @param read records of the file; until they are counted, the lines whose fate is written down
 * @param lines records whose fate is written down
 * @param state RECEIVED, CLAIMED, APPLIED, REFUSED, HELD, WITHDRAWN
 * @param refusal name of the notice that refused it, or of the gate that stopped it; in a dry run of what would
 * @param again applied by an earlier run; to this run all of it was known
 */
public record DeliveryFates(
        long delivery,
        String layout,
        String sender,
        String file,
        LocalDate asOf,
        String sha256,
        long read,
        long created,
        long updated,
        long unchanged,
        long duplicate,
        long rejected,
        long parked,
        String state,
        @Nullable String refusal,
        @Nullable Integer refusalLine,
        boolean again,
        @JsonIgnore long lines) {

    /** Whether the fates are told yet: before a delivery is applied there are none. */
    public boolean isApplied() {
        return state.equals("APPLIED") || state.equals("WITHDRAWN");
    }

    /** Every record read has one fate, recounted from the lines. */
    public boolean isBalanced() {
        return read == created + updated + unchanged + duplicate + rejected + parked;
    }

    /** {@code OK}, {@code WRONG}, or {@code -} while there are no fates. */
    @JsonIgnore
    public String balance() {
        if (!isApplied()) {
            return "-";
        }
        return isBalanced() ? "OK" : "WRONG";
    }
}
