package vn.healthbook.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reviewed fact about a person's life or residence, as police and mass organisations report it.
 *
 * @param eventKey the sender's key; a later statement under the same key replaces the earlier one
 * @param on when it happened; null only for {@link Kind#WITHDRAWN}
 * @param withdrawnEventKey the event that a {@link Kind#WITHDRAWN} cancels, else null
 * @param asOf as-of date of the list that says so
 * @param sequence order among lists of one as-of
 */
public record LifeEvent(
        String eventKey,
        Kind kind,
        @Nullable LocalDate on,
        @Nullable String withdrawnEventKey,
        LocalDate asOf,
        int sequence) {

    /** What happened. The names are the canonical values of the field {@code event_kind}. */
    public enum Kind {
        DIED,
        MOVED_OUT,
        MOVED_INSIDE,
        MISSING,
        RETURNED,
        WITHDRAWN
    }
}
