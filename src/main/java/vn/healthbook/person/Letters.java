package vn.healthbook.person;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese letters without their marks. Tables, because millions of names pass here. */
public final class Letters {

    private static final int LIMIT = 0x2000;
    private static final char[] BASE = new char[LIMIT];

    static {
        for (int c = 0; c < LIMIT; c++) {
            BASE[c] = Character.toLowerCase((char) c);
        }
        for (int c = 0xC0; c < 0x250; c++) {
            BASE[c] = computeBase((char) c);
        }
        for (int c = 0x1E00; c < 0x1F00; c++) {
            BASE[c] = computeBase((char) c);
        }
        // Đ and its three look-alikes: capital with stroke, Icelandic eth, African d.
        for (char d : new char[] {'\u0110', '\u0111', '\u00D0', '\u00F0', '\u0189', '\u0256'}) {
            BASE[d] = 'd';
        }
    }

    private Letters() {}

    /** Lower case, tone and vowel marks and the stroke of đ taken away; other characters as they are. */
    public static char base(char c) {
        return c < LIMIT ? BASE[c] : Character.toLowerCase(c);
    }

    /** The i with the same tone for a small y, whatever its tone; any other letter as it is. */
    static char yAsI(char c) {
        return switch (c) {
            case 'y' -> 'i';
            case '\u1EF3' -> '\u00EC';
            case '\u1EF7' -> '\u1EC9';
            case '\u1EF9' -> '\u0129';
            case '\u00FD' -> '\u00ED';
            case '\u1EF5' -> '\u1ECB';
            default -> c;
        };
    }

    /** Whether the letter carries a mark that {@link #base} takes away. */
    public static boolean isMarked(char c) {
        return c >= 0xC0 && c < LIMIT && BASE[c] < 0x80 && Character.isLetter(c);
    }

    /** A mark that no letter of Unicode has taken in; it belongs to the letter before it, as in the {@code ơ̆} of the Ê-đê. */
    public static boolean isCombining(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /**
     * Letters and digits only, in their base form, for looking words up in code lists: {@code "Ê-đê"} gives {@code "ede"}. Text must be
     * NFC.
     */
    public static String foldWord(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(base(c));
            }
        }
        return folded.toString();
    }

    private static char computeBase(char c) {
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return decomposed.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
    }
}
