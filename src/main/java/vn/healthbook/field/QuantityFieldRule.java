package vn.healthbook.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measurements: decimal point or comma, unit signs dropped, a plausible unit slip converted. */
final class QuantityFieldRule {

    private static final int LONGEST = 20;

    private QuantityFieldRule() {}

    /** Field 33: kg with two decimals, 0.30 to 300; more than 500 was meant in grams. */
    static void weight(String text, Field field, RowDraft draft) {
        BigDecimal weight = number(text, "kg");
        if (weight != null && weight.compareTo(new BigDecimal(500)) > 0) {
            draft.note(FieldNotice.UNIT_CONVERTED, field);
            weight = weight.movePointLeft(3);
        }
        store(weight, 2, "0.3", "300", field, draft);
    }

    /** Field 32: cm with one decimal, 20 to 250; less than 3 was meant in metres. */
    static void height(String text, Field field, RowDraft draft) {
        BigDecimal height = number(text, "cm");
        if (height != null && height.signum() > 0 && height.compareTo(new BigDecimal(3)) < 0) {
            draft.note(FieldNotice.UNIT_CONVERTED, field);
            height = height.movePointRight(2);
        }
        store(height, 1, "20", "250", field, draft);
    }

    /** Number of a dose, 1 to 99; it is recomputed from the dates anyway. */
    static void doseNumber(String text, Field field, RowDraft draft) {
        store(number(text, ""), 0, "1", "99", field, draft);
    }

    private static void store(
            @Nullable BigDecimal number, int scale, String least, String most, Field field, RowDraft draft) {
        if (number == null) {
            draft.note(FieldNotice.QUANTITY_UNREADABLE, field);
            return;
        }
        BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.compareTo(new BigDecimal(least)) < 0 || rounded.compareTo(new BigDecimal(most)) > 0) {
            draft.note(FieldNotice.QUANTITY_OUT_OF_RANGE, field);
            return;
        }
        draft.value(field, rounded.toPlainString());
    }

    private static @Nullable BigDecimal number(String text, String unit) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (!unit.isEmpty() && plain.endsWith(unit)) {
            plain = plain.substring(0, plain.length() - unit.length()).strip();
        }
        plain = plain.replace(',', '.');
        int point = plain.indexOf('.');
        boolean wellFormed = plain.length() <= LONGEST
                && (point < 0
                        ? Digits.areAll(plain)
                        : Digits.areAll(plain, 0, point) && Digits.areAll(plain, point + 1, plain.length()));
        return wellFormed ? new BigDecimal(plain) : null;
    }
}
