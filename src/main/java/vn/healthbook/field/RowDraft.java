package vn.healthbook.field;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.Severities;
import vn.healthbook.notice.Severity;

/** One line while it is being made standard. Lives on one thread for one line. */
final class RowDraft {

    private final @Nullable String[] raw = new @Nullable String[Slots.COUNT];
    private final @Nullable String[] values = new @Nullable String[Slots.COUNT];
    private final List<Notice> notices = new ArrayList<>(4);
    private final Severities severities;
    private List<Notice> shadows = List.of();
    private boolean rejected;
    private boolean numberConsistent;
    private boolean endHasTime = true;

    RowDraft(Severities severities) {
        this.severities = severities;
    }

    /** The cleaned text of the sender, null when blank. */
    @Nullable
    String raw(Field field) {
        return raw[Slots.of(field)];
    }

    void raw(Field field, String text) {
        raw[Slots.of(field)] = text;
    }

    /** As if the sender had left the cell blank. */
    void forget(Field field) {
        raw[Slots.of(field)] = null;
        values[Slots.of(field)] = null;
    }

    @Nullable
    String value(Field field) {
        return values[Slots.of(field)];
    }

    void value(Field field, @Nullable String value) {
        values[Slots.of(field)] = value;
    }

    /**
     * A finding; of the severity ERROR it rejects the line. False when the rule only runs in the shadow: then nothing may follow from it.
     */
    boolean note(FieldNotice code, Field field) {
        Notice notice = new Notice(code, field.column());
        if (severities.isShadow(code)) {
            shadows = shadows.isEmpty() ? new ArrayList<>(2) : shadows;
            shadows.add(notice);
            return false;
        }
        notices.add(notice);
        rejected |= severities.of(code) == Severity.ERROR;
        return true;
    }

    boolean rejected() {
        return rejected;
    }

    boolean has(FieldNotice code) {
        return notices.stream().anyMatch(notice -> notice.code() == code);
    }

    List<Notice> notices() {
        return notices;
    }

    /** What rules in the shadow found. */
    List<Notice> shadows() {
        return shadows;
    }

    @Nullable
    String[] values() {
        return values;
    }

    boolean numberConsistent() {
        return numberConsistent;
    }

    void numberConsistent(boolean consistent) {
        numberConsistent = consistent;
    }

    /** False when a visit's end was a bare date and stands for the whole day. */
    boolean endHasTime() {
        return endHasTime;
    }

    void endHasTime(boolean hasTime) {
        endHasTime = hasTime;
    }
}
