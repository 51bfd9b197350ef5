package vn.healthbook.field;

/**
 * Signs that stand where a letter was before the text was read in a wrong charset: {@code NguyÔn V¨n Hïng} is TCVN3 read as Latin letters,
 * {@code Nguyá»…n} is UTF-8 read twice. Western letters such as ü and ç are none: people bear them.
 */
final class StraySigns {

    private static final char FIRST = '\u00A1';
    private static final char LAST = '\u00BF';
    private static final char ACUTE = '\u00B4';

    private static final String AMONG_LETTERS = "×÷Þþ";
    private static final String OF_WINDOWS = "„…‚†‡€™‰";

    private StraySigns() {}

    /** Whether a sign that no name has stands there. Text must be NFC. */
    static boolean isAt(String text, int at) {
        char c = text.charAt(at);
        if (c < FIRST) {
            return false;
        }
        if (c <= LAST) {
            return c != ACUTE || !isApostrophe(text, at);
        }
        return c < '\u0100' ? AMONG_LETTERS.indexOf(c) >= 0 : c >= '\u2000' && OF_WINDOWS.indexOf(c) >= 0;
    }

    /** {@code H´Hen}: an accent typed for an apostrophe between two letters; behind Ã it is what is left of an ô. */
    private static boolean isApostrophe(String text, int at) {
        if (at == 0 || at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        return before < 0x80 && Character.isLetter(before) && Character.isLetter(text.charAt(at + 1));
    }
}
