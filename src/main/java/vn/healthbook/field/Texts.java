package vn.healthbook.field;

import java.text.Normalizer;

/** Text as it may be stored: NFC, no control or invisible characters, single spaces, nothing before or after. */
final class Texts {

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl"};

    private Texts() {}

    /** Blank text becomes empty. Half of a surrogate pair and NUL, which no database takes, fall away. */
    static String clean(String text) {
        return isClean(text) ? text : rebuilt(text);
    }

    private static boolean isClean(String text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        if (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || isAsk(c)) {
                return false;
            }
            if (c == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    /** Characters that need a closer look: combining marks, odd spaces, surrogates, compatibility forms. */
    private static boolean isAsk(char c) {
        return (c >= 0x300 && c < 0x370) || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3001) || c >= 0xD800;
    }

    private static String rebuilt(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                kept.append(c).append(text.charAt(++i));
            } else if (isSpace(c)) {
                if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                // Full-width forms of an East Asian keyboard; wholesale compatibility folding would change more than
                // that.
                kept.append((char) (c - 0xFEE0));
            } else if (c >= 0xFB00 && c <= 0xFB04) {
                kept.append(LIGATURES[c - 0xFB00]);
            } else if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        if (kept.length() > 0 && kept.charAt(kept.length() - 1) == ' ') {
            kept.setLength(kept.length() - 1);
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || (c >= 0x09 && c <= 0x0D)
                || c == 0x85
                || c == 0xA0
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    private static boolean isInvisible(char c) {
        return c < 0x20
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c < 0x2070)
                || c == 0xFEFF
                || c >= 0xFFFE
                || Character.isSurrogate(c);
    }
}
