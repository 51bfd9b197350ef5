package vn.healthbook.field;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times: birth dates may be partial, other dates need their day, times are Viet Nam time to the minute. What lies after the
 * delivery's as-of is no birth; future card dates are fine, events are judged by {@link EventRules}. Who was born on the first day that
 * databases count was born then; any other such date is a blank.
 */
final class DateFieldRule implements FieldRule {

    private static final int OLDEST = 120;

    private final DateReader reader;
    private final String asOf;
    private final int asOfYear;

    DateFieldRule(DateReader reader, LocalDate asOf) {
        this.reader = reader;
        this.asOf = asOf.toString();
        this.asOfYear = asOf.getYear();
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        ParsedDate date = reader.read(text);
        if (date.isNoDate() && field.family() != FieldFamily.BIRTH_DATE) {
            draft.forget(field);
            return;
        }
        FieldNotice fault = date.fault() == null ? faultOf(date, field) : date.fault();
        // a rule that may run in the shadow judges what is a date, so that there is one to go on with
        if (fault != null && draft.note(fault, field)) {
            return;
        }
        FieldNotice remark = date.remark();
        if (remark != null) {
            draft.note(remark, field);
        }
        if (field.family() == FieldFamily.BIRTH_DATE) {
            noteWeakBirth(date, field, draft);
        }
        draft.value(field, field.sqlType() == SqlType.TIMESTAMP ? time(date, field, draft) : date.text());
    }

    private @Nullable FieldNotice faultOf(ParsedDate date, Field field) {
        if (field.family() != FieldFamily.BIRTH_DATE) {
            return date.isFull() ? null : FieldNotice.DATE_INCOMPLETE;
        }
        String text = date.text();
        // A partial date is in the future only when its whole period is.
        if (text.compareTo(asOf.substring(0, text.length())) > 0) {
            return FieldNotice.DATE_IN_FUTURE;
        }
        return date.year() < asOfYear - OLDEST ? FieldNotice.BIRTH_TOO_LONG_AGO : null;
    }

    /** A year alone is a true answer of elderly people; on many papers it became 01/01 or 31/12. */
    private static void noteWeakBirth(ParsedDate date, Field field, RowDraft draft) {
        if (!date.isFull()) {
            draft.note(FieldNotice.BIRTH_DATE_PARTIAL, field);
        } else if ((date.month() == 1 && date.day() == 1) || (date.month() == 12 && date.day() == 31)) {
            draft.note(FieldNotice.BIRTH_DAY_STANDS_IN, field);
        }
    }

    /** A bare date begins at midnight; as the end of a visit it lasts to 23:59, the convention of Decision 130. */
    private static String time(ParsedDate date, Field field, RowDraft draft) {
        if (date.minuteOfDay() >= 0) {
            return date.textAt(date.minuteOfDay());
        }
        draft.note(FieldNotice.TIME_OF_DAY_UNKNOWN, field);
        return date.textAt(field == EventField.VISIT_ENDED_AT ? 24 * 60 - 1 : 0);
    }
}
