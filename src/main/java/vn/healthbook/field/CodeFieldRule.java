package vn.healthbook.field;

import java.util.Locale;

/** A value of a code list: the code itself or one of its spellings. */
final class CodeFieldRule implements FieldRule {

    private final CodeView view;

    CodeFieldRule(CodeView view) {
        this.view = view;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        CodeEntry entry = view.find(text);
        if (entry == null) {
            draft.note(view.whyNot(text), field);
            return;
        }
        draft.value(field, field == EventField.EVENT_KIND ? entry.column("kind") : entry.code());
    }

    /** Field 29: hospital software sends 56 or 00 for unknown, which is no ethnic group. */
    static FieldRule ethnicity(CodeView view) {
        CodeFieldRule rule = new CodeFieldRule(view);
        return (text, field, draft) -> {
            if (!text.equals("56") && !text.equals("00")) {
                rule.apply(text, field, draft);
            }
        };
    }

    /**
     * Field 7: the police list is not published in full, so an unknown three-character code is kept as received. {@code 0} is what a
     * spreadsheet makes of {@code 000}.
     */
    static FieldRule nationality(CodeView view) {
        return (text, field, draft) -> {
            boolean cut = text.length() < 3 && Digits.areAll(text);
            String code = view.code(cut ? "0".repeat(3 - text.length()) + text : text);
            if (code == null && text.length() == 3 && isCode(text)) {
                draft.note(FieldNotice.NATIONALITY_NOT_IN_LIST, field);
                code = text.toUpperCase(Locale.ROOT);
            } else if (code == null) {
                draft.note(FieldNotice.CODE_UNKNOWN, field);
            }
            draft.value(field, code);
        };
    }

    /** Field 8: two digits of the province, or three from 100 up for a birth registered abroad. */
    static FieldRule birthProvince(CodeView view) {
        return (text, field, draft) -> {
            boolean number = text.length() == 3 && Digits.areAll(text);
            if (number && text.charAt(0) != '0') {
                draft.value(field, text);
                return;
            }
            String code = view.code(number ? text.substring(1) : text);
            if (code == null) {
                draft.note(FieldNotice.CODE_UNKNOWN, field);
            }
            draft.value(field, code);
        };
    }

    /** Fields 20 and 23: two digits; {@code 1} and {@code 001} are seen for {@code 01}. */
    static FieldRule province(CodeView view) {
        CodeFieldRule rule = new CodeFieldRule(view);
        return (text, field, draft) ->
                rule.apply(text.length() == 3 && text.charAt(0) == '0' ? text.substring(1) : text, field, draft);
    }

    /** A code of few known values that is not worth a list. */
    static FieldRule oneOf(String... codes) {
        return (text, field, draft) -> {
            String upper = text.toUpperCase(Locale.ROOT);
            for (String code : codes) {
                if (code.equals(upper)) {
                    draft.value(field, code);
                    return;
                }
            }
            draft.note(FieldNotice.CODE_UNKNOWN, field);
        };
    }

    /** Field 30: five digits, shorter codes filled up with 0; 00000 means none or unknown. */
    static void occupation(String text, Field field, RowDraft draft) {
        if (text.length() > 5 || !Digits.areAll(text)) {
            draft.note(FieldNotice.CODE_UNKNOWN, field);
        } else if (!Digits.isOneDigitRepeated(text) || text.charAt(0) != '0') {
            draft.value(field, text + "0".repeat(5 - text.length()));
        }
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Digits.isDigit(c) && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }
}
