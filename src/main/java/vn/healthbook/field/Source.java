package vn.healthbook.field;

import java.util.Locale;

/** The kinds of evidence, as layouts name them. */
enum Source {
    POPULATION(StandardField.CITIZEN_ID),
    INSURANCE(StandardField.SOCIAL_INSURANCE_NUMBER),
    VISIT(EventField.EPISODE_KEY),
    VACCINATION(EventField.INJECTION_KEY),
    RESIDENT_EVENT(EventField.EVENT_KEY);

    private final Field keyField;

    Source(Field keyField) {
        this.keyField = keyField;
    }

    /** The field that tells one record of this source from another. */
    Field keyField() {
        return keyField;
    }

    static Source of(String name) {
        for (Source source : values()) {
            if (source.name().toLowerCase(Locale.ROOT).equals(name)) {
                return source;
            }
        }
        throw new IllegalArgumentException("no such source: " + name);
    }
}
