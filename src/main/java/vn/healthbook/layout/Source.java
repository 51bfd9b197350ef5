package vn.healthbook.layout;

import static vn.healthbook.field.EventField.EPISODE_KEY;
import static vn.healthbook.field.EventField.EVENT_KEY;
import static vn.healthbook.field.EventField.EVENT_KIND;
import static vn.healthbook.field.EventField.FACILITY_CODE;
import static vn.healthbook.field.EventField.INJECTED_ON;
import static vn.healthbook.field.EventField.INJECTION_KEY;
import static vn.healthbook.field.EventField.MAIN_DIAGNOSIS_CODE;
import static vn.healthbook.field.EventField.VACCINE_CODE;
import static vn.healthbook.field.EventField.VISIT_ENDED_AT;
import static vn.healthbook.field.EventField.VISIT_STARTED_AT;
import static vn.healthbook.field.StandardField.FULL_NAME;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.healthbook.field.Field;

/** Kinds of evidence. Layouts name them by their label. */
public enum Source {
    POPULATION(FULL_NAME),
    INSURANCE(FULL_NAME),
    VISIT(FACILITY_CODE, EPISODE_KEY, FULL_NAME, VISIT_STARTED_AT, VISIT_ENDED_AT, MAIN_DIAGNOSIS_CODE),
    VACCINATION(FACILITY_CODE, INJECTION_KEY, FULL_NAME, VACCINE_CODE, INJECTED_ON),
    RESIDENT_EVENT(EVENT_KEY, EVENT_KIND, FULL_NAME);

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable, its elements are enums
    private final List<Field> needed;

    Source(Field... needed) {
        this.needed = List.of(needed);
    }

    /** The word in layouts and tables, for example {@code resident_event}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fields without which a line of this kind says nothing; every layout has a column for each. */
    public List<Field> needed() {
        return needed;
    }

    public static Optional<Source> find(String label) {
        return Arrays.stream(values())
                .filter(source -> source.label().equals(label))
                .findFirst();
    }
}
