package vn.healthbook.field;

import org.jspecify.annotations.Nullable;

/** Looking at digits without regular expressions; these run for every line. */
final class Digits {

    private Digits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean areAll(String text) {
        return areAll(text, 0, text.length());
    }

    static boolean areAll(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    /** One digit over and over: what people type to get past a mandatory field. */
    static boolean isOneDigitRepeated(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The digits of a number printed with spaces, dots, hyphens or a leading apostrophe; null when anything else is among them. A trailing
     * {@code .0} is a spreadsheet's and falls away.
     */
    static @Nullable String of(String text) {
        if (areAll(text)) {
            return text;
        }
        String printed = withoutPointZero(text);
        StringBuilder digits = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c != ' ' && c != '.' && c != '-' && !(c == '\'' && i == 0)) {
                return null;
            }
        }
        return digits.length() == 0 ? null : digits.toString();
    }

    /** The digits before a {@code .0}, which whole numbers get in a column with gaps; any other text as it is. */
    static String withoutPointZero(String text) {
        int end = text.length() - 2;
        return text.endsWith(".0") && areAll(text, 0, end) ? text.substring(0, end) : text;
    }

    /** {@code 1.23E+11}: a spreadsheet threw the digits away. */
    static boolean isScientific(String text) {
        int e = Math.max(text.indexOf("E+"), text.indexOf("e+"));
        return e > 0 && isDigit(text.charAt(0)) && areAll(text, e + 2, text.length());
    }

    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
