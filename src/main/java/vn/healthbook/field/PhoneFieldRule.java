package vn.healthbook.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field 17: E.164. On 2018-09-15 all 11-digit mobile numbers became 10-digit; only an 11-digit number with an old prefix is changed. Mobiles
 * begin 03, 05, 07, 08, 09 and have 10 digits, land lines begin 02 and have 11. Of several numbers the first usable one is taken. Old prefixes
 * are carried over whatever the day of the delivery, as old wards are: the number of 2017 is dialled under its new prefix.
 */
final class PhoneFieldRule implements FieldRule {

    private static final int MOBILE = 10;
    private static final int LAND_LINE = 11;

    /** Digits of E.164. */
    private static final int LONGEST = 15;

    /** What may stand among the digits of one number. */
    private static final String SIGNS = " .-()+'";

    /** Blanks and hyphens also stand inside numbers. */
    private static final String SURELY = " - ";

    private static final List<String> BETWEEN = List.of(SURELY, "-", " ");

    private final CodeView prefixes;

    PhoneFieldRule(CodeView prefixes) {
        this.prefixes = prefixes;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        FieldNotice fault = FieldNotice.PHONE_MALFORMED;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            if (c == ';' || c == ',' || c == '/') {
                String one = text.substring(start, i).strip();
                start = i + 1;
                if (one.isEmpty()) {
                    continue;
                }
                String bare = withoutNote(one);
                Read read = readOneOf(bare);
                if (read.number != null) {
                    if (read.notice != null) {
                        draft.note(read.notice, field);
                    }
                    if (hasLetter(one)) {
                        draft.note(FieldNotice.PHONE_HAS_NOTE, field);
                    }
                    if ((start > 0 && isMoreThan(one, text)) || read.ofSeveral) {
                        draft.note(FieldNotice.PHONE_SEVERAL, field);
                    }
                    draft.value(field, read.number);
                    return;
                }
                fault = read.notice == null ? fault : read.notice;
            }
        }
        draft.note(fault, field);
    }

    /** Whether the cell holds a digit beside this number. */
    private static boolean isMoreThan(String one, String text) {
        int from = text.indexOf(one);
        for (int i = 0; i < text.length(); i++) {
            if ((i < from || i >= from + one.length()) && Digits.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** From the first digit, or the plus before it, to the last: {@code ĐT: 0912345678 (con gái)}. */
    private static String withoutNote(String one) {
        int from = 0;
        int to = one.length();
        while (from < to && !Digits.isDigit(one.charAt(from))) {
            from++;
        }
        while (to > from && !Digits.isDigit(one.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return one;
        }
        return one.substring(from > 0 && one.charAt(from - 1) == '+' ? from - 1 : from, to);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** {@code 0912345678 - 0987654321} are two numbers, {@code 0912 - 345 - 678} is one. What parts them is tried from the surest on. */
    private Read readOneOf(String text) {
        Read whole = read(text);
        if (whole.number != null) {
            return whole;
        }
        String parted = wordsAsHyphens(text);
        for (String between : BETWEEN) {
            for (String part : parted.split(between)) {
                String one = withoutNote(part);
                Read read = between.equals(SURELY) || isStart(one) ? read(one) : MALFORMED;
                if (read.number != null) {
                    return new Read(read.number, read.notice, true);
                }
            }
        }
        return whole;
    }

    /** {@code 0912345678 (mẹ) 0987654321}: no number goes on behind a word. */
    private static String wordsAsHyphens(String text) {
        StringBuilder parted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Digits.isDigit(c) || SIGNS.indexOf(c) >= 0) {
                parted.append(c);
            } else {
                parted.append(SURELY);
            }
        }
        return parted.toString();
    }

    /** What else stands behind a blank may be the rest of a number. */
    private static boolean isStart(String text) {
        return text.startsWith("0") || text.startsWith("+");
    }

    private record Read(@Nullable String number, @Nullable FieldNotice notice, boolean ofSeveral) {

        Read(@Nullable String number, @Nullable FieldNotice notice) {
            this(number, notice, false);
        }
    }

    private static final Read MALFORMED = new Read(null, FieldNotice.PHONE_MALFORMED);
    private static final Read PLACEHOLDER = new Read(null, FieldNotice.NUMBER_IS_PLACEHOLDER);

    private Read read(String text) {
        String digits = digits(text);
        if (digits == null || digits.length() < 8) {
            return digits != null && !digits.isEmpty() && Digits.isOneDigitRepeated(digits) ? PLACEHOLDER : MALFORMED;
        }
        // No country's number begins with 0: behind such a plus stands a number as it is dialled at home.
        boolean plus = text.charAt(0) == '+' && digits.charAt(0) != '0';
        if (plus && !digits.startsWith("84")) {
            return ofAnotherCountry(digits);
        }
        String national = national(digits, plus);
        FieldNotice notice = null;
        if (lostItsZero(national)) {
            national = "0" + national;
            notice = FieldNotice.PHONE_LOST_ZERO;
        }
        if (Digits.isOneDigitRepeated(national.substring(1))) {
            return PLACEHOLDER;
        }
        if (national.charAt(0) != '0') {
            return MALFORMED;
        }
        if (national.length() == LAND_LINE && national.charAt(1) == '1') {
            CodeEntry prefix = prefixes.find(national.substring(0, 4));
            if (prefix == null) {
                return MALFORMED;
            }
            national = prefix.column("new_prefix") + national.substring(4);
            notice = FieldNotice.PHONE_OLD_PREFIX;
        }
        return isDialable(national) ? new Read("+84" + national.substring(1), notice) : MALFORMED;
    }

    private static Read ofAnotherCountry(String digits) {
        if (Digits.isOneDigitRepeated(digits)) {
            return PLACEHOLDER;
        }
        return digits.length() <= LONGEST ? new Read("+" + digits, null) : MALFORMED;
    }

    /** {@code +84}, {@code 0084} and {@code 84} become the national 0; also {@code +840…}, which people type. */
    private static String national(String digits, boolean plus) {
        String rest = null;
        if (digits.startsWith("0084")) {
            rest = digits.substring(4);
        } else if (digits.startsWith("84") && (plus || digits.length() >= 11)) {
            rest = digits.substring(2);
        }
        if (rest == null || rest.isEmpty()) {
            return digits;
        }
        return rest.charAt(0) == '0' ? rest : "0" + rest;
    }

    private static boolean lostItsZero(String national) {
        char first = national.charAt(0);
        return (national.length() == MOBILE - 1 && isMobileStart(first))
                || (national.length() == LAND_LINE - 1 && (first == '1' || first == '2'));
    }

    private static boolean isDialable(String national) {
        char second = national.charAt(1);
        return second == '2' ? national.length() == LAND_LINE : national.length() == MOBILE && isMobileStart(second);
    }

    private static boolean isMobileStart(char c) {
        return c == '3' || c == '5' || c == '7' || c == '8' || c == '9';
    }

    private static @Nullable String digits(String text) {
        if (Digits.areAll(text)) {
            return text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Digits.isDigit(c)) {
                digits.append(c);
            } else if (SIGNS.indexOf(c) < 0) {
                return null;
            }
        }
        return digits.toString();
    }
}
