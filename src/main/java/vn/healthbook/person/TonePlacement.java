package vn.healthbook.person;

/**
 * The tone mark of an open oa, oe, uy stands on the first vowel ({@code hòa}, {@code khỏe}, {@code thủy}), as on most papers; senders mix
 * both styles and even the official ward list changed between releases. {@code quý} keeps its mark on the y.
 */
public final class TonePlacement {

    private static final String PLAIN = "aeoyu";
    /** Rows: plain vowel; columns: grave, hook, tilde, acute, dot below. */
    private static final String[] TONED = {
        "\u00E0\u1EA3\u00E3\u00E1\u1EA1",
        "\u00E8\u1EBB\u1EBD\u00E9\u1EB9",
        "\u00F2\u1ECF\u00F5\u00F3\u1ECD",
        "\u1EF3\u1EF7\u1EF9\u00FD\u1EF5",
        "\u00F9\u1EE7\u0169\u00FA\u1EE5"
    };

    private TonePlacement() {}

    /** Text must be NFC; upper and lower case stay as they are. */
    public static String canonical(String text) {
        char[] changed = null;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0xC0 || (i + 1 < text.length() && goesOn(text.charAt(i + 1)))) {
                continue;
            }
            char lower = Character.toLowerCase(c);
            char first = Character.toLowerCase(text.charAt(i - 1));
            int tone = movableTone(first, lower, i > 1 ? text.charAt(i - 2) : ' ');
            if (tone >= 0) {
                changed = changed == null ? text.toCharArray() : changed;
                char vowel = TONED[PLAIN.indexOf(first)].charAt(tone);
                char second = PLAIN.charAt(rowOf(lower));
                changed[i - 1] = Character.isUpperCase(text.charAt(i - 1)) ? Character.toUpperCase(vowel) : vowel;
                changed[i] = Character.isUpperCase(c) ? Character.toUpperCase(second) : second;
            }
        }
        return changed == null ? text : new String(changed);
    }

    /** The word, with a letter or with a mark that stands on this one. */
    private static boolean goesOn(char next) {
        return Character.isLetter(next) || Letters.isCombining(next);
    }

    private static int movableTone(char first, char second, char before) {
        int row = rowOf(second);
        boolean pair = (first == 'o' && (row == 0 || row == 1))
                || (first == 'u' && row == 3 && before != 'q' && before != 'Q');
        return pair ? TONED[row].indexOf(second) : -1;
    }

    private static int rowOf(char toned) {
        for (int row = 0; row < TONED.length; row++) {
            if (TONED[row].indexOf(toned) >= 0) {
                return row;
            }
        }
        return -1;
    }
}
