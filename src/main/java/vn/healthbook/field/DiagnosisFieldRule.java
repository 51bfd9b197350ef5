package vn.healthbook.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * ICD-10 codes (Decision 4469/QĐ-BYT): a letter and two digits, a dot and up to three more. Missing dots are put in, the filler X, dagger and
 * asterisk taken away. Lists are joined by {@code ;}; at most 12 accompanying codes.
 */
final class DiagnosisFieldRule {

    private static final int MOST = 12;

    private DiagnosisFieldRule() {}

    /** Exactly one code. A main code with an asterisk is kept and noted: the cause is missing. */
    static void main(String text, Field field, RowDraft draft) {
        String code = canonical(text);
        if (code == null) {
            draft.note(FieldNotice.DIAGNOSIS_MALFORMED, field);
            return;
        }
        if (text.indexOf('*') >= 0) {
            draft.note(FieldNotice.DIAGNOSIS_ASTERISK_AS_MAIN, field);
        }
        draft.value(field, code);
    }

    /** Any number of codes; each unusable one is left out. */
    static void list(String text, Field field, RowDraft draft) {
        List<String> codes = new ArrayList<>();
        boolean malformed = false;
        for (String part : text.split("[;,|]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String code = canonical(part.strip());
            if (code == null) {
                malformed = true;
            } else if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        if (malformed) {
            draft.note(FieldNotice.DIAGNOSIS_MALFORMED, field);
        }
        if (codes.size() > MOST) {
            draft.note(FieldNotice.DIAGNOSES_TOO_MANY, field);
            codes = codes.subList(0, MOST);
        }
        if (!codes.isEmpty()) {
            draft.value(field, String.join(";", codes));
        }
    }

    private static @Nullable String canonical(String text) {
        StringBuilder code = new StringBuilder(7);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '*' && c != '\u2020' && c != '+' && c != ' ') {
                code.append(c);
            }
        }
        String plain = code.toString().toUpperCase(Locale.ROOT);
        while (plain.length() > 3 && plain.endsWith("X")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        boolean wellFormed = plain.length() >= 3
                && plain.length() <= 6
                && plain.charAt(0) >= 'A'
                && plain.charAt(0) <= 'Z'
                && Digits.areAll(plain, 1, plain.length());
        if (!wellFormed) {
            return null;
        }
        return plain.length() == 3 ? plain : plain.substring(0, 3) + "." + plain.substring(3);
    }
}
