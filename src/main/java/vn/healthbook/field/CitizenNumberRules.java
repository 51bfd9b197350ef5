package vn.healthbook.field;

import org.jspecify.annotations.Nullable;

/**
 * Field 1, the citizen number PPP G YY RRRRRR: place of birth registration, century and sex, year of birth, six random digits, no check
 * digit. Judged beside the birth date and sex of its own line. A contradiction is a warning: numbers live on when a year or a sex is
 * corrected, and the number may be a parent's; whoever links decides by the name. SO_CCCD of Decision 130 may also hold an old number of nine
 * digits or a passport: they go to the fields that are theirs. Since 2025-08-01 the citizen number also stands where the social insurance
 * number stood.
 */
final class CitizenNumberRules {

    static final int LENGTH = 12;
    private static final int OLD_CARD = 9;

    /** Spreadsheets drop the zeros of {@code 001}. */
    private static final int WITHOUT_ZEROS = LENGTH - 2;

    private final CodeView oldProvinces;

    CitizenNumberRules(CodeView oldProvinces) {
        this.oldProvinces = oldProvinces;
    }

    /** Birth date and sex of the draft must be standard already. */
    void judgeOwn(RowDraft draft) {
        String text = draft.raw(StandardField.CITIZEN_ID);
        if (text == null) {
            return;
        }
        String birth = draft.value(StandardField.DATE_OF_BIRTH);
        String sex = draft.value(StandardField.GENDER);
        String number = readOwn(text, birth, sex, draft);
        if (number != null) {
            take(number, birth, sex, draft);
        }
    }

    /**
     * A line without a citizen number gets it from an insurance column, when all twelve digits stand there. Runs after {@link #judgeOwn}.
     *
     * @param text perhaps several numbers, joined by {@code ;}
     */
    void takeFrom(String text, RowDraft draft) {
        if (!lacksOwn(draft)) {
            return;
        }
        for (String part : text.split(";")) {
            String digits = Digits.of(part);
            if (digits != null && faultOf(part, digits) == null && hasKnownPlace(digits)) {
                String birth = draft.value(StandardField.DATE_OF_BIRTH);
                take(digits, birth, draft.value(StandardField.GENDER), draft);
                return;
            }
        }
    }

    /** Whether an insurance column holds the line's citizen number, as it is or without the zeros that spreadsheets drop. */
    boolean isOwn(String text, RowDraft draft) {
        String own = draft.value(StandardField.CITIZEN_ID);
        String digits = own == null ? null : Digits.of(text);
        return own != null
                && digits != null
                && digits.length() >= WITHOUT_ZEROS
                && own.endsWith(digits)
                && own.startsWith("0".repeat(LENGTH - digits.length()))
                && hasKnownPlace(own);
    }

    /** Blank, or filled with what has gone to a field of its own. */
    private static boolean lacksOwn(RowDraft draft) {
        return draft.value(StandardField.CITIZEN_ID) == null
                && (draft.raw(StandardField.CITIZEN_ID) == null
                        || draft.has(FieldNotice.CITIZEN_NUMBER_IS_OLD_CARD)
                        || draft.has(FieldNotice.CITIZEN_NUMBER_IS_PASSPORT));
    }

    private void take(String number, @Nullable String birth, @Nullable String sex, RowDraft draft) {
        draft.value(StandardField.CITIZEN_ID, number);
        boolean consistent = true;
        if (!hasKnownPlace(number)) {
            draft.note(FieldNotice.CITIZEN_NUMBER_PLACE_UNKNOWN, StandardField.CITIZEN_ID);
            consistent = false;
        }
        if (birth != null && !fitsBirth(number, birth)) {
            draft.note(FieldNotice.CITIZEN_NUMBER_CONTRADICTS_BIRTH, StandardField.CITIZEN_ID);
            consistent = false;
        }
        if (sex != null && !fitsSex(number, sex)) {
            draft.note(FieldNotice.CITIZEN_NUMBER_CONTRADICTS_SEX, StandardField.CITIZEN_ID);
            consistent = false;
        }
        draft.numberConsistent(consistent);
    }

    /** Somebody else's number, such as the guardian's: only its form can be judged. */
    void judgeOther(String text, Field field, RowDraft draft) {
        String digits = Digits.of(text);
        FieldNotice fault = faultOf(text, digits);
        if (digits == null || fault != null) {
            draft.note(fault == null ? FieldNotice.CITIZEN_NUMBER_MALFORMED : fault, field);
            return;
        }
        if (!hasKnownPlace(digits)) {
            draft.note(FieldNotice.CITIZEN_NUMBER_PLACE_UNKNOWN, field);
        }
        draft.value(field, digits);
    }

    /** The province of birth registration (2 digits) or the country (3 digits) that a number tells. */
    static String placeOf(String number) {
        return number.charAt(0) == '0' ? number.substring(1, 3) : number.substring(0, 3);
    }

    private @Nullable String readOwn(String text, @Nullable String birth, @Nullable String sex, RowDraft draft) {
        String digits = Digits.of(text);
        if (digits != null
                && digits.length() < LENGTH
                && digits.length() >= WITHOUT_ZEROS
                && birth != null
                && sex != null) {
            String padded = "0".repeat(LENGTH - digits.length()) + digits;
            if (hasKnownPlace(padded) && fitsBirth(padded, birth) && fitsSex(padded, sex) && !"3".equals(sex)) {
                draft.note(FieldNotice.CITIZEN_NUMBER_LOST_ZEROS, StandardField.CITIZEN_ID);
                return padded;
            }
        }
        if (digits != null && isOldCard(digits)) {
            draft.note(FieldNotice.CITIZEN_NUMBER_IS_OLD_CARD, StandardField.CITIZEN_ID);
            PreviousNumberRules.read(digits, StandardField.CITIZEN_ID, draft);
            return null;
        }
        String passport = DocumentFieldRule.passport(text);
        if (passport != null) {
            draft.note(FieldNotice.CITIZEN_NUMBER_IS_PASSPORT, StandardField.CITIZEN_ID);
            if (draft.value(StandardField.OTHER_IDENTITY_DOCUMENT) == null) {
                draft.value(StandardField.OTHER_IDENTITY_DOCUMENT, passport);
            }
            return null;
        }
        FieldNotice fault = faultOf(text, digits);
        if (fault != null) {
            draft.note(fault, StandardField.CITIZEN_ID);
            return null;
        }
        return digits;
    }

    /** Nine digits, or eight when the first was a zero. */
    private static boolean isOldCard(String digits) {
        boolean length = digits.length() == OLD_CARD || digits.length() == OLD_CARD - 1;
        return length && !Digits.isOneDigitRepeated(digits);
    }

    private static @Nullable FieldNotice faultOf(String text, @Nullable String digits) {
        if (digits == null || digits.length() != LENGTH) {
            if (Digits.isScientific(text)) {
                return FieldNotice.NUMBER_IN_SCIENTIFIC_FORM;
            }
            return digits != null && Digits.isOneDigitRepeated(digits)
                    ? FieldNotice.NUMBER_IS_PLACEHOLDER
                    : FieldNotice.CITIZEN_NUMBER_MALFORMED;
        }
        return Digits.isOneDigitRepeated(digits) ? FieldNotice.NUMBER_IS_PLACEHOLDER : null;
    }

    /** Three digits from 100 up mean a country; below, one of the 63 provinces with a 0 before it. */
    private boolean hasKnownPlace(String number) {
        return number.charAt(0) != '0' || oldProvinces.find(number.substring(1, 3)) != null;
    }

    private static boolean fitsBirth(String number, String birth) {
        int century = 19 + (number.charAt(3) - '0') / 2;
        int year = century * 100 + Digits.number(number, 4, 6);
        return year == Digits.number(birth, 0, 4);
    }

    /** Even digits are men, odd ones women; an undetermined sex contradicts neither. */
    private static boolean fitsSex(String number, String sex) {
        boolean female = (number.charAt(3) - '0') % 2 == 1;
        return sex.equals("3") || sex.equals(female ? "2" : "1");
    }
}
