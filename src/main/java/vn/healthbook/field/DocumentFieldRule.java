package vn.healthbook.field;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Field 3: {@code TYPE:COUNTRY:NUMBER}, upper case. A bare number of one letter and seven digits is a Vietnamese passport (Decision 130 takes it
 * in SO_CCCD too). Other papers keep the number as it stands; a document never becomes a key.
 */
final class DocumentFieldRule {

    private static final int LONGEST = 100;

    private DocumentFieldRule() {}

    static void apply(String text, Field field, RowDraft draft) {
        String passport = passport(text);
        if (passport != null) {
            draft.value(field, passport);
            return;
        }
        String upper = compact(text);
        String[] parts = upper.split(":", -1);
        if (parts.length != 3 || upper.length() > LONGEST || !areNamed(parts)) {
            draft.note(FieldNotice.DOCUMENT_MALFORMED, field);
            return;
        }
        boolean vietnamese = parts[1].equals("VNM") || parts[1].equals("VN") || parts[1].equals("000");
        if (parts[0].equals("PASSPORT") && vietnamese && !isVietnamesePassport(parts[2])) {
            draft.note(FieldNotice.DOCUMENT_MALFORMED, field);
            return;
        }
        draft.value(field, parts[0] + ":" + (vietnamese ? "VNM" : parts[1]) + ":" + parts[2]);
    }

    /** The bare number of a Vietnamese passport as field 3 has it; null when the text is none. */
    static @Nullable String passport(String text) {
        String number = compact(text);
        return isVietnamesePassport(number) ? "PASSPORT:VNM:" + number : null;
    }

    private static String compact(String text) {
        return text.toUpperCase(Locale.ROOT).replace(" ", "");
    }

    private static boolean areNamed(String[] parts) {
        boolean country = parts[1].length() == 2 || parts[1].length() == 3;
        return !parts[0].isEmpty() && country && !parts[2].isEmpty() && !Digits.isScientific(parts[2]);
    }

    private static boolean isVietnamesePassport(String number) {
        return number.length() == 8
                && number.charAt(0) >= 'A'
                && number.charAt(0) <= 'Z'
                && Digits.areAll(number, 1, number.length());
    }
}
