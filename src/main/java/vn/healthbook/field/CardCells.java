package vn.healthbook.field;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several cards in one cell. Decision 130 joins them by {@code ;} when a card was replaced during the care, and then GT_THE_TU, GT_THE_DEN and
 * MA_DKBD have as many parts, one for each card. The card that is valid on the day of the data speaks, the last such; if none is or no days
 * are given, the last one.
 */
final class CardCells {

    private static final String BETWEEN = ";";

    private final int card;
    private final int from;
    private final int to;
    private final int facility;
    private final String asOf;
    private final DateReader dates;

    CardCells(List<FieldColumn> columns, LocalDate asOf) {
        card = columnOf(columns, StandardField.INSURANCE_CARD_NUMBER);
        from = columnOf(columns, StandardField.INSURANCE_VALID_FROM);
        to = columnOf(columns, StandardField.INSURANCE_VALID_TO);
        facility = columnOf(columns, StandardField.REGISTERED_FACILITY_CODE);
        this.asOf = asOf.toString();
        dates = new DateReader(
                from < 0 ? List.of() : columns.get(from).dates(), false, true, asOf.plusYears(FieldRules.YEARS_AHEAD));
    }

    /**
     * The same values when there is one card; else a copy in which the speaking card stands last and its days and facility stand alone.
     * Cells with another number of parts stay as they are.
     */
    String[] speaking(String[] raw) {
        String cards = cell(raw, card);
        if (cards == null || !cards.contains(BETWEEN)) {
            return raw;
        }
        String[] parts = cards.split(BETWEEN);
        if (parts.length < 2) {
            return raw;
        }
        int chosen = choose(parts, parts(raw, from, parts.length), parts(raw, to, parts.length));
        String[] speaking = raw.clone();
        for (int column : new int[] {from, to, facility}) {
            String[] values = parts(raw, column, parts.length);
            if (values != null) {
                speaking[column] = values[chosen];
            }
        }
        String last = parts[parts.length - 1];
        parts[parts.length - 1] = parts[chosen];
        parts[chosen] = chosen == parts.length - 1 ? parts[chosen] : last;
        speaking[card] = String.join(BETWEEN, parts);
        return speaking;
    }

    private int choose(String[] cards, String @Nullable [] begins, String @Nullable [] ends) {
        for (int i = cards.length - 1; i >= 0; i--) {
            if (InsuranceRules.isCard(cards[i]) && isValid(begins, ends, i)) {
                return i;
            }
        }
        for (int i = cards.length - 1; i >= 0; i--) {
            if (InsuranceRules.isCard(cards[i])) {
                return i;
            }
        }
        return cards.length - 1;
    }

    private boolean isValid(String @Nullable [] begins, String @Nullable [] ends, int i) {
        String begin = day(begins, i);
        String end = day(ends, i);
        return begin.compareTo(asOf) <= 0 && (end.isEmpty() || end.compareTo(asOf) >= 0);
    }

    /** Empty when nothing can be read: then it excludes nothing. */
    private String day(String @Nullable [] days, int i) {
        ParsedDate day = days == null ? null : dates.read(Texts.clean(days[i]));
        return day == null || day.fault() != null || day.isNoDate() ? "" : day.text();
    }

    /** One part for each card, or null. */
    private static String @Nullable [] parts(String[] raw, int column, int cards) {
        String text = cell(raw, column);
        if (text == null || !text.contains(BETWEEN)) {
            return null;
        }
        String[] parts = text.split(BETWEEN, -1);
        // the list may end in a separator, as that of the cards may
        boolean closed = parts.length == cards + 1 && parts[cards].isBlank();
        return parts.length == cards || closed ? Arrays.copyOf(parts, cards) : null;
    }

    private static @Nullable String cell(String[] raw, int column) {
        return column < 0 || column >= raw.length ? null : raw[column];
    }

    private static int columnOf(List<FieldColumn> columns, Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return i;
            }
        }
        return -1;
    }
}
