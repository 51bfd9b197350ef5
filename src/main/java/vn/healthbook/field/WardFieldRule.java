package vn.healthbook.field;

import java.util.Map;

/**
 * Fields 19 and 22: a ward code as the list of the delivery's day means it, carried over to the list since 2025-07-01. A ward that was cut
 * over several goes to its main successor with a notice. The province (fields 20, 23) follows from the ward; the old code is kept in field
 * 24 as {@code province-district-ward}, the permanent ward's before the current one's.
 */
final class WardFieldRule implements FieldRule {

    static final int LENGTH = 5;

    private final Map<String, Wards.Resolved> wards;

    WardFieldRule(Map<String, Wards.Resolved> wards) {
        this.wards = wards;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        String code = code(text);
        Wards.Resolved ward = wards.get(code);
        if (ward == null) {
            draft.note(FieldNotice.WARD_UNKNOWN, field);
            return;
        }
        if (!code.equals(text)) {
            draft.note(FieldNotice.WARD_LOST_ZEROS, field);
        }
        if (ward.otherList()) {
            draft.note(FieldNotice.WARD_FROM_OTHER_LIST, field);
        }
        if (ward.split()) {
            draft.note(FieldNotice.WARD_SPLIT, field);
        }
        draft.value(field, ward.current());
        boolean permanent = field == StandardField.PERMANENT_WARD_CODE;
        StandardField province =
                permanent ? StandardField.PERMANENT_PROVINCE_CODE : StandardField.CURRENT_PROVINCE_CODE;
        if (draft.raw(province) == null) {
            draft.value(province, ward.province());
        }
        if (ward.legacy() != null && (permanent || draft.value(StandardField.LEGACY_ADMIN_CODE) == null)) {
            draft.value(StandardField.LEGACY_ADMIN_CODE, ward.legacy());
        }
    }

    /** The ward's province goes before a stated one that says otherwise; runs when all columns are read. */
    void judgeProvinces(RowDraft draft) {
        judgeProvince(StandardField.PERMANENT_PROVINCE_CODE, StandardField.PERMANENT_WARD_CODE, draft);
        judgeProvince(StandardField.CURRENT_PROVINCE_CODE, StandardField.CURRENT_WARD_CODE, draft);
    }

    private void judgeProvince(StandardField province, StandardField ward, RowDraft draft) {
        String stated = draft.raw(province) == null ? null : draft.raw(ward);
        Wards.Resolved resolved = stated == null ? null : wards.get(code(stated));
        if (resolved != null && !resolved.province().equals(draft.value(province))) {
            if (draft.value(province) != null && !resolved.provinceThen().equals(draft.value(province))) {
                draft.note(FieldNotice.PROVINCE_CONTRADICTS_WARD, province);
            }
            draft.value(province, resolved.province());
        }
    }

    /** Zeros that a spreadsheet dropped are put back, a decimal point that it added is taken away. */
    static String code(String text) {
        String digits = text.length() == LENGTH ? text : Digits.of(text);
        if (digits == null || digits.length() >= LENGTH) {
            return text;
        }
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
