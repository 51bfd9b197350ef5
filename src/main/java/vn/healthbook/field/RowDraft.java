package vn.healthbook.field;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.notice.Notice;

/** One line while it is being made standard. Lives on one thread for one line. */
final class RowDraft {

    private final @Nullable String[] raw = new @Nullable String[Slots.COUNT];
    private final @Nullable String[] values = new @Nullable String[Slots.COUNT];
    private final List<Notice> notices = new ArrayList<>(4);
    private boolean rejected;
    private boolean numberConsistent;
    private boolean endHasTime = true;

    /** The cleaned text of the sender, null when blank. */
    @Nullable
    String raw(Field field) {
        return raw[Slots.of(field)];
    }

    void raw(Field field, String text) {
        raw[Slots.of(field)] = text;
    }

    @Nullable
    String value(Field field) {
        return values[Slots.of(field)];
    }

    void value(Field field, @Nullable String value) {
        values[Slots.of(field)] = value;
    }

    void note(FieldNotice code, Field field) {
        notices.add(new Notice(code, field.column()));
    }

    /** An error: the line cannot be evidence. */
    void reject(FieldNotice code, Field field) {
        note(code, field);
        rejected = true;
    }

    boolean rejected() {
        return rejected;
    }

    List<Notice> notices() {
        return notices;
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
