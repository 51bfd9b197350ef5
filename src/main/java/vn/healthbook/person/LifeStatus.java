package vn.healthbook.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.notice.Notice;

/**
 * Fields 45 and 46 of a book.
 *
 * @param on since when; null while nothing ever happened
 */
public record LifeStatus(Status status, @Nullable LocalDate on, List<Notice> notices) {

    /** The names are the canonical values of the field {@code life_status}. */
    public enum Status {
        ALIVE,
        DECEASED,
        MOVED_OUT,
        MISSING
    }

    public LifeStatus {
        notices = List.copyOf(notices);
    }
}
