package vn.healthbook.field;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field 2: old 9-digit numbers (not unique over time) and cancelled 12-digit ones, in the sender's order, joined by {@code ;}. */
final class PreviousNumberRules {

    private PreviousNumberRules() {}

    /** Runs before the citizen number, which may add one. */
    static void apply(String text, Field field, RowDraft draft) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            if (c == ';' || c == ',' || c == '/' || c == '|') {
                String one = text.substring(start, i).strip();
                start = i + 1;
                if (!one.isEmpty()) {
                    read(one, field, draft);
                }
            }
        }
    }

    static void read(String one, Field field, RowDraft draft) {
        String digits = Digits.of(one);
        if (digits != null && Digits.isOneDigitRepeated(digits)) {
            draft.note(FieldNotice.NUMBER_IS_PLACEHOLDER, field);
        } else if (digits != null && digits.length() == 8) {
            draft.note(FieldNotice.PREVIOUS_NUMBER_LOST_ZERO, field);
            add("0" + digits, draft);
        } else if (digits != null && (digits.length() == 9 || digits.length() == CitizenNumberRules.LENGTH)) {
            add(digits, draft);
        } else {
            boolean scientific = Digits.isScientific(one);
            draft.note(
                    scientific ? FieldNotice.NUMBER_IN_SCIENTIFIC_FORM : FieldNotice.PREVIOUS_NUMBER_MALFORMED, field);
        }
    }

    private static void add(String number, RowDraft draft) {
        String known = draft.value(StandardField.PREVIOUS_ID_NUMBERS);
        if (known == null) {
            draft.value(StandardField.PREVIOUS_ID_NUMBERS, number);
        } else if (!list(known).contains(number)) {
            draft.value(StandardField.PREVIOUS_ID_NUMBERS, known + ";" + number);
        }
    }

    /** A person's present number is no previous one. */
    static void removeOwn(RowDraft draft) {
        String own = draft.value(StandardField.CITIZEN_ID);
        String known = draft.value(StandardField.PREVIOUS_ID_NUMBERS);
        if (own == null || known == null || !known.contains(own)) {
            return;
        }
        List<String> others = new ArrayList<>(list(known));
        others.remove(own);
        draft.value(StandardField.PREVIOUS_ID_NUMBERS, others.isEmpty() ? null : String.join(";", others));
    }

    static List<String> list(@Nullable String joined) {
        if (joined == null) {
            return List.of();
        }
        return joined.indexOf(';') < 0 ? List.of(joined) : List.of(joined.split(";"));
    }
}
