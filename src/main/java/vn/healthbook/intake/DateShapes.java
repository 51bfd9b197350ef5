package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.healthbook.layout.DateOrder;

/** How the dates of a column are probably written, from its first values. */
final class DateShapes {

    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}( \\d{1,2}:\\d{2}.*)?");
    private static final Map<DateOrder, Pattern> SHAPES = Map.of(
            DateOrder.YEAR_MONTH_DAY, Pattern.compile("(1[89]|20)\\d{2}(0\\d|1[0-2])[0-3]\\d"),
            DateOrder.DAY_MONTH_YEAR_DIGITS, Pattern.compile("[0-3]\\d(0\\d|1[0-2])(19|20)\\d{2}"),
            DateOrder.YEAR_MONTH_DAY_TIME, Pattern.compile("(1[89]|20)\\d{10}"),
            DateOrder.YEAR, Pattern.compile("(1[89]|20)\\d{2}"),
            DateOrder.ISO_DATE, Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            DateOrder.ISO_TIME, Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*"));

    private final Map<DateOrder, Integer> counts = new EnumMap<>(DateOrder.class);
    private int separated;
    private int withTime;
    private int dayFirst;
    private int monthFirst;

    void look(String value) {
        String text = value.strip();
        SHAPES.forEach((order, shape) -> {
            if (shape.matcher(text).matches()) {
                counts.merge(order, 1, Integer::sum);
            }
        });
        Matcher parts = SEPARATED.matcher(text);
        if (parts.matches()) {
            separated++;
            withTime += parts.group(3) == null ? 0 : 1;
            dayFirst += Integer.parseInt(parts.group(1)) > 12 ? 1 : 0;
            monthFirst += Integer.parseInt(parts.group(2)) > 12 ? 1 : 0;
        }
    }

    boolean isDate() {
        return separated > 0 || !counts.isEmpty();
    }

    /** Whether day and month cannot be told apart, or stand in both orders. */
    boolean isUnclear() {
        return separated > 0 && (dayFirst > 0) == (monthFirst > 0);
    }

    /** The most frequent first. */
    List<DateOrder> orders() {
        Map<DateOrder, Integer> all = new EnumMap<>(counts);
        if (separated > 0) {
            boolean american = monthFirst > 0 && dayFirst == 0;
            DateOrder order = american
                    ? DateOrder.MONTH_DAY_YEAR
                    : withTime * 2 > separated ? DateOrder.DAY_MONTH_YEAR_TIME : DateOrder.DAY_MONTH_YEAR;
            all.put(order, separated);
        }
        List<DateOrder> orders = new ArrayList<>(all.keySet());
        orders.sort(Comparator.comparingInt(order -> -all.getOrDefault(order, 0)));
        return orders;
    }
}
