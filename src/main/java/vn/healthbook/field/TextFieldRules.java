package vn.healthbook.field;

import java.util.Locale;

/** Free text and the sender's own keys. */
final class TextFieldRules {

    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_KEY = 100;

    private TextFieldRules() {}

    /** At most 255 characters; a longer text is cut, never in the middle of a character pair. */
    static void text(String text, Field field, RowDraft draft) {
        if (text.length() <= LONGEST_TEXT) {
            draft.value(field, text);
            return;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        draft.note(FieldNotice.TEXT_CUT, field);
        draft.value(field, text.substring(0, end).stripTrailing());
    }

    /** Field 43: an alias, not a key; upper case. */
    static void immunizationId(String text, Field field, RowDraft draft) {
        String id = text.toUpperCase(Locale.ROOT).replace(" ", "");
        if (id.length() > LONGEST_KEY || Digits.isScientific(id)) {
            draft.note(FieldNotice.KEY_UNUSABLE, field);
            return;
        }
        draft.value(field, id);
    }

    /** A key is the sender's and stays as it is; a cut or damaged one would fall together with others. */
    static void key(String text, Field field, RowDraft draft) {
        if (text.length() > LONGEST_KEY || Digits.isScientific(text)) {
            draft.note(FieldNotice.KEY_UNUSABLE, field);
            return;
        }
        draft.value(field, text);
    }
}
