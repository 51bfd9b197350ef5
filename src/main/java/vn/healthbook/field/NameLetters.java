package vn.healthbook.field;

import java.text.Normalizer;

/**
 * Letters that look Vietnamese and are none: Đ as Icelandic Ð, African Ɖ or D with a stroke laid over it, Cyrillic and Greek letters of another
 * keyboard. Two names that look alike on paper must be alike in the book.
 */
final class NameLetters {

    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅԌаеорсухіјѕһԁ";
    private static final String CYRILLIC_AS_LATIN = "ABEKMHOPCTYXIJSGaeopcyxijshd";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοιυν";
    private static final String GREEK_AS_LATIN = "ABEZHIKMNOPTYXaoiuv";

    /** Before Icelandic Ð nothing is replaced; the micro sign, whose capital is Greek, is the à of TCVN3 (see {@link StraySigns}). */
    private static final char FIRST = '\u00D0';

    /** A letter far from its alphabet, whose capital is Greek: the iota written beside a vowel. */
    private static final char IOTA_BESIDE = '\u1FBE';

    private NameLetters() {}

    /** The text itself when nothing had to be replaced; else NFC again, since a replaced letter may take the mark behind it. */
    static String latin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && isElsewhere(c) && replacement(c) != c) {
                return Normalizer.normalize(replaced(text), Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Blocks with letters of the tables, or with small letters whose capitals stand in them (U+1C80 to U+1C8F, old Cyrillic hands; an iota alone). */
    private static boolean isElsewhere(char c) {
        return c < '\u0530' || (c >= '\u1C80' && c < '\u1C90') || c == IOTA_BESIDE;
    }

    private static String replaced(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = latin.length() - 1;
            if (isStroke(c)) {
                // D with a stroke laid over it is Đ to the eye; on any other letter the stroke means nothing.
                char under = last < 0 ? ' ' : latin.charAt(last);
                if (under == 'D' || under == 'd') {
                    latin.setCharAt(last, under == 'D' ? 'Đ' : 'đ');
                }
            } else {
                latin.append(replacement(c));
            }
        }
        return latin.toString();
    }

    private static char replacement(char c) {
        return switch (c) {
            case '\u00D0', '\u0189', '\u018A', '\u018B' -> 'Đ';
            case '\u00F0', '\u0256', '\u0257', '\u018C' -> 'đ';
            case '\u0335', '\u0336', '\u0337', '\u0338' -> ' ';
            default -> c < '\u0370' ? c : ofAlphabet(c);
        };
    }

    /** By the letter itself, else by its other case: κ becomes Κ, and that looks like K. */
    private static char ofAlphabet(char c) {
        char latin = inTables(c);
        if (latin != c) {
            return latin;
        }
        char upper = Character.toUpperCase(c);
        char lower = Character.toLowerCase(c);
        if (inTables(upper) != upper) {
            return Character.toLowerCase(inTables(upper));
        }
        return inTables(lower) == lower ? c : Character.toUpperCase(inTables(lower));
    }

    private static char inTables(char c) {
        int cyrillic = CYRILLIC.indexOf(c);
        if (cyrillic >= 0) {
            return CYRILLIC_AS_LATIN.charAt(cyrillic);
        }
        int greek = GREEK.indexOf(c);
        return greek < 0 ? c : GREEK_AS_LATIN.charAt(greek);
    }

    private static boolean isStroke(char c) {
        return c >= '\u0335' && c <= '\u0338';
    }
}
