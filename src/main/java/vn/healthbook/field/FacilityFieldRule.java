package vn.healthbook.field;

import java.util.Locale;

/**
 * Field 14 and the facility of an event: 5 characters, the first two a province of the old or new list, 97 army or 98 police (Decision
 * 384/QĐ-BYT). Province + 000 is the mark of a provisional card.
 */
final class FacilityFieldRule implements FieldRule {

    private final CodeView oldProvinces;

    FacilityFieldRule(CodeView oldProvinces) {
        this.oldProvinces = oldProvinces;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        String code = text.toUpperCase(Locale.ROOT);
        boolean padded = code.length() == 4 && Digits.areAll(code);
        if (padded) {
            code = "0" + code;
        }
        if (code.length() != 5 || !isPlain(code) || !isProvince(oldProvinces, code.substring(0, 2))) {
            draft.note(FieldNotice.FACILITY_MALFORMED, field);
            return;
        }
        if (padded) {
            draft.note(FieldNotice.FACILITY_LOST_ZERO, field);
        }
        draft.value(field, code);
    }

    /** The province digits of cards and facilities kept the list of 63, with army and police beside it. */
    static boolean isProvince(CodeView oldProvinces, String digits) {
        return Digits.areAll(digits)
                && (digits.equals("97") || digits.equals("98") || oldProvinces.find(digits) != null);
    }

    private static boolean isPlain(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!Digits.isDigit(c) && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
