package vn.healthbook.field;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Fields 9 to 13. Social insurance number: 10 digits, no check digit. Card (Decision 1351/QĐ-BHXH): two object letters, benefit digit 1 to
 * 5, two province digits, then the social insurance number. A card of the form of 2021 (Decision 1666/QĐ-BHXH) shows only the number. Since
 * 2025-08-01 both columns may hold the citizen number instead.
 */
final class InsuranceRules {

    private static final int NUMBER = 10;
    private static final int CARD = 15;
    private static final StandardField NUMBER_FIELD = StandardField.SOCIAL_INSURANCE_NUMBER;
    private static final StandardField CARD_FIELD = StandardField.INSURANCE_CARD_NUMBER;

    private final CodeView objects;
    private final CodeView benefits;
    private final CodeView oldProvinces;
    private final CitizenNumberRules citizenNumbers;
    private final String asOf;

    InsuranceRules(
            CodeView objects,
            CodeView benefits,
            CodeView oldProvinces,
            CitizenNumberRules citizenNumbers,
            LocalDate asOf) {
        this.objects = objects;
        this.benefits = benefits;
        this.oldProvinces = oldProvinces;
        this.citizenNumbers = citizenNumbers;
        this.asOf = asOf.toString();
    }

    /** The registered facility, which tells a provisional card, and the citizen number must be standard already. */
    void judge(RowDraft draft) {
        String number = draft.raw(NUMBER_FIELD);
        String cards = draft.raw(CARD_FIELD);
        if (number != null) {
            citizenNumbers.takeFrom(number, draft);
        }
        if (cards != null) {
            citizenNumbers.takeFrom(cards, draft);
        }
        if (number != null && citizenNumbers.isOwn(number, draft)) {
            draft.note(FieldNotice.INSURANCE_NUMBER_IS_CITIZEN_NUMBER, NUMBER_FIELD);
        } else if (number != null) {
            draft.value(NUMBER_FIELD, number(number, draft));
        }
        if (cards != null) {
            readCards(cards, draft);
        }
        judgeValidity(draft);
    }

    private static @Nullable String number(String text, RowDraft draft) {
        String compact = compact(text);
        if (compact.length() == CARD && hasCardForm(compact)) {
            return compact.substring(CARD - NUMBER);
        }
        String digits = Digits.of(text);
        if (digits != null && Digits.isOneDigitRepeated(digits)) {
            draft.note(FieldNotice.NUMBER_IS_PLACEHOLDER, NUMBER_FIELD);
            return null;
        }
        if (digits != null && digits.length() == NUMBER - 1) {
            draft.note(FieldNotice.INSURANCE_NUMBER_LOST_ZERO, NUMBER_FIELD);
            return "0" + digits;
        }
        if (digits == null || digits.length() != NUMBER) {
            boolean scientific = Digits.isScientific(text);
            draft.note(
                    scientific ? FieldNotice.NUMBER_IN_SCIENTIFIC_FORM : FieldNotice.INSURANCE_NUMBER_MALFORMED,
                    NUMBER_FIELD);
            return null;
        }
        return digits;
    }

    /** Several cards are joined by {@code ;} when one was replaced during a stay; {@link CardCells} has put last the one that speaks. */
    private void readCards(String text, RowDraft draft) {
        String last = null;
        int usable = 0;
        boolean malformed = false;
        boolean citizen = false;
        for (String part : text.indexOf(';') < 0 ? new String[] {text} : text.split(";")) {
            String card = compact(part);
            if (card.isEmpty()) {
                continue;
            }
            if (citizenNumbers.isOwn(part, draft)) {
                citizen = true;
            } else if (isCompactCard(card)) {
                usable += card.equals(last) ? 0 : 1;
                last = card;
            } else {
                malformed = true;
            }
        }
        if (citizen) {
            draft.note(FieldNotice.INSURANCE_NUMBER_IS_CITIZEN_NUMBER, CARD_FIELD);
        }
        if (malformed) {
            draft.note(FieldNotice.CARD_MALFORMED, CARD_FIELD);
        }
        if (usable > 1) {
            draft.note(FieldNotice.CARD_SEVERAL, CARD_FIELD);
        }
        if (last != null) {
            takeCard(last, draft);
        }
    }

    private void takeCard(String card, RowDraft draft) {
        String number = card.substring(card.length() - NUMBER);
        boolean provisional = isProvisional(card, draft.value(StandardField.REGISTERED_FACILITY_CODE));
        String stated = draft.value(NUMBER_FIELD);
        if (stated != null && !stated.equals(number) && !provisional) {
            draft.note(FieldNotice.INSURANCE_NUMBERS_DIFFER, CARD_FIELD);
            return;
        }
        if (Digits.isOneDigitRepeated(number)) {
            draft.note(FieldNotice.NUMBER_IS_PLACEHOLDER, CARD_FIELD);
            return;
        }
        if (provisional) {
            draft.note(FieldNotice.CARD_PROVISIONAL, CARD_FIELD);
        } else {
            draft.value(NUMBER_FIELD, number);
        }
        if (card.length() == CARD) {
            takeGroup(card, draft);
            draft.value(CARD_FIELD, card);
        }
    }

    private void takeGroup(String card, RowDraft draft) {
        if (!FacilityFieldRule.isProvince(oldProvinces, card.substring(3, 5))) {
            draft.note(FieldNotice.CARD_PROVINCE_UNKNOWN, CARD_FIELD);
        }
        if (!isGroup(card.substring(0, 3))) {
            draft.note(FieldNotice.CARD_GROUP_UNKNOWN, CARD_FIELD);
        } else if (draft.value(StandardField.INSURANCE_GROUP_CODE) == null) {
            draft.value(StandardField.INSURANCE_GROUP_CODE, card.substring(0, 3));
        }
    }

    /** Field 11 when it is delivered on its own: two letters of the object list and a benefit digit. */
    void group(String text, Field field, RowDraft draft) {
        String group = compact(text);
        if (group.length() != 3 || !isGroup(group)) {
            draft.note(FieldNotice.CODE_UNKNOWN, field);
            return;
        }
        draft.value(field, group);
    }

    private boolean isGroup(String group) {
        return objects.find(group.substring(0, 2)) != null && benefits.find(group.substring(2)) != null;
    }

    /** TE1 with province + 000 as facility: a newborn's, whose ten digits are no social insurance number yet. */
    private static boolean isProvisional(String card, @Nullable String facility) {
        return card.startsWith("TE1") && facility != null && facility.endsWith("000");
    }

    private void judgeValidity(RowDraft draft) {
        String from = draft.value(StandardField.INSURANCE_VALID_FROM);
        String to = draft.value(StandardField.INSURANCE_VALID_TO);
        if (from != null && to != null && to.compareTo(from) < 0) {
            if (draft.note(FieldNotice.CARD_VALIDITY_REVERSED, StandardField.INSURANCE_VALID_TO)) {
                draft.value(StandardField.INSURANCE_VALID_FROM, null);
                draft.value(StandardField.INSURANCE_VALID_TO, null);
            }
        } else if (to != null && to.compareTo(asOf) < 0) {
            draft.note(FieldNotice.CARD_EXPIRED, StandardField.INSURANCE_VALID_TO);
        }
    }

    /** In the form of 15 characters or of the ten digits of the new card. */
    static boolean isCard(String text) {
        return isCompactCard(compact(text.strip()));
    }

    private static boolean isCompactCard(String card) {
        return hasCardForm(card) || (card.length() == NUMBER && Digits.areAll(card));
    }

    private static boolean hasCardForm(String card) {
        return card.length() == CARD
                && isCapital(card.charAt(0))
                && isCapital(card.charAt(1))
                && card.charAt(2) >= '1'
                && card.charAt(2) <= '5'
                && Digits.areAll(card, 3, CARD);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String compact(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && c != '.') {
                kept.append(c);
            }
        }
        return kept.toString().toUpperCase(Locale.ROOT);
    }
}
