package vn.healthbook.field;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.notice.Notice;
import vn.healthbook.person.PersonClaim;

/** One delivered line made standard: its canonical values, every finding about it, and who it says it is about. Immutable. */
public final class StandardRow {

    private final @Nullable String[] values;
    private final List<Notice> notices;
    private final List<Notice> shadows;
    private final boolean rejected;
    private final String recordKey;
    private final PersonClaim claim;

    StandardRow(
            @Nullable String[] values,
            List<Notice> notices,
            List<Notice> shadows,
            boolean rejected,
            String recordKey,
            PersonClaim claim) {
        this.values = values;
        this.notices = notices;
        this.shadows = shadows;
        this.rejected = rejected;
        this.recordKey = recordKey;
        this.claim = claim;
    }

    /** The canonical text, exactly what the typed column of the database takes; null when blank or unusable. */
    public @Nullable String value(Field field) {
        return values[Slots.of(field)];
    }

    /** All findings about the line; never a personal value. */
    public List<Notice> notices() {
        return notices;
    }

    /** What rules that only run in the shadow have found; nothing else of the row follows from it. */
    public List<Notice> shadows() {
        return shadows;
    }

    /** Whether the other row says the same of the line: values, person, findings and fate. */
    public boolean isSameAs(StandardRow other) {
        return rejected == other.rejected && saysAs(other) && notices.equals(other.notices);
    }

    /** Whether the other row has the same values of the same person, whatever was found about them. */
    public boolean saysAs(StandardRow other) {
        return recordKey.equals(other.recordKey) && Arrays.equals(values, other.values) && claim.equals(other.claim);
    }

    /** True when the line cannot be held as evidence; then at least one notice is an ERROR. */
    public boolean rejected() {
        return rejected;
    }

    /**
     * Which record of the source the line is about; empty only on a rejected line. {@code C:} + citizen number, {@code S:} + social
     * insurance number, {@code P:} + digest of what is said about the person, or the sender's own key of an event.
     */
    public String recordKey() {
        return recordKey;
    }

    public PersonClaim claim() {
        return claim;
    }

    /** Whether the citizen number fits the place codes, birth year and sex of its own line. */
    public boolean numberConsistent() {
        return claim.citizenIdConsistent();
    }
}
