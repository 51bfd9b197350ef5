package vn.healthbook.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the police report about a person: an event and perhaps its end.
 *
 * @param startNight night whose list carries the event
 * @param endNight night whose list carries its return or withdrawal, 0 for none
 */
record LifeEpisode(
        Kind kind,
        int startNight,
        int endNight,
        LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    /** Event codes of the review list (layout resident-events) and the life status they lead to. */
    enum Kind {
        DIED("DIED", "", "DECEASED"),
        DECLARED_DEAD("DECLARED_DEAD", "", "DECEASED"),
        DIED_BY_MISTAKE("DIED", "ENTRY_ERROR", "DECEASED"),
        MOVED_OUT("MOVED_OUT_PROVINCE", "", "MOVED_OUT"),
        SETTLED_ABROAD("SETTLED_ABROAD", "", "MOVED_OUT"),
        MOVED_OUT_AND_BACK("MOVED_OUT_PROVINCE", "RETURNED", "MOVED_OUT"),
        MISSING("MISSING_REPORTED", "", "MISSING"),
        MISSING_AND_FOUND("MISSING_REPORTED", "FOUND_ALIVE", "MISSING");

        final String startCode;
        final String endCode;
        final String status;

        Kind(String startCode, String endCode, String status) {
            this.startCode = startCode;
            this.endCode = endCode;
            this.status = status;
        }

        boolean isDeath() {
            return this == DIED || this == DECLARED_DEAD;
        }

        /** The register drops the person two nights after the event. */
        boolean leavesTheRegister() {
            return isDeath() || this == MOVED_OUT || this == SETTLED_ABROAD;
        }
    }

    boolean isOverBy(int night) {
        return endNight > 0 && night >= endNight;
    }

    String statusAt(int night) {
        return isOverBy(night) ? "ALIVE" : kind.status;
    }

    /** Day of the present status; none after a withdrawal, which restores the state of before. */
    @Nullable
    LocalDate statusSince(int night) {
        if (!isOverBy(night)) {
            return startedOn;
        }
        return kind == Kind.DIED_BY_MISTAKE ? null : endedOn;
    }
}
