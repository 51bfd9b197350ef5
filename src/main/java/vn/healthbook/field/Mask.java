package vn.healthbook.field;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a value without the value: letters become X or x, digits 9, signs and blanks stay. It tells a data team what is wrong with a
 * cell (three digits too few, a sign where none belongs, 9.99X+99 of a spreadsheet) and nobody who is meant.
 */
public final class Mask {

    private static final int LONGEST = 48;

    private Mask() {}

    /** Empty for a blank value. A mark that is written as a character of its own counts as part of its letter. */
    public static String of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return "";
        }
        StringBuilder shape = new StringBuilder();
        value.codePoints().forEach(sign -> {
            if (Character.isLetter(sign)) {
                shape.append(Character.isUpperCase(sign) ? 'X' : 'x');
            } else {
                sign(shape, sign);
            }
        });
        return shape.length() <= LONGEST ? shape.toString() : shape.substring(0, LONGEST) + "…";
    }

    private static void sign(StringBuilder shape, int sign) {
        switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> shape.append('9');
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                shape.append(' ');
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            // a small picture might speak for itself
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                shape.append('#');
            case Character.OTHER_SYMBOL -> shape.append(sign == '\uFFFD' || sign == '°' ? (char) sign : '#');
            default -> shape.appendCodePoint(sign);
        }
    }
}
