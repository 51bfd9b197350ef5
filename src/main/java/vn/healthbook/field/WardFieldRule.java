package vn.healthbook.field;

import java.util.Map;

/**
 * Fields 19 and 22: a ward code as the list of the delivery's day means it, carried over to the list since 2025-07-01. A ward that was cut
 * over several goes to its main successor with a notice. The province (fields 20, 23) follows from the ward; the old code is kept in field
 * 24 as {@code province-district-ward}, the permanent ward's before the current one's.
 */
final class WardFieldRule implements FieldRule {

    private static final int LENGTH = 5;

    private final Map<String, Wards.Resolved> wards;

    WardFieldRule(Map<String, Wards.Resolved> wards) {
        this.wards = wards;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        boolean padded = text.length() < LENGTH && Digits.areAll(text);
        String code = padded ? "0".repeat(LENGTH - text.length()) + text : text;
        Wards.Resolved ward = wards.get(code);
        if (ward == null) {
            draft.note(FieldNotice.WARD_UNKNOWN, field);
            return;
        }
        if (padded) {
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
        draft.value(
                permanent ? StandardField.PERMANENT_PROVINCE_CODE : StandardField.CURRENT_PROVINCE_CODE,
                ward.province());
        if (ward.legacy() != null && (permanent || draft.value(StandardField.LEGACY_ADMIN_CODE) == null)) {
            draft.value(StandardField.LEGACY_ADMIN_CODE, ward.legacy());
        }
    }
}
