package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.List;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.notice.Notice;

/**
 * Whether the dates of a file fit the order of day and month that its layout says. {@code 12/25/2020} in a column of dd/MM cannot be read;
 * that {@code 03/04/2020} beside it may be wrong too, only the whole file tells. A column that declares neither order ({@code yyyyMMddHHmm}) is
 * judged as day first: so its values are read when they come with slashes all the same, and a file in the American order would be misdated
 * without a word.
 */
final class DateOrders {

    /** So many dates against the layout, a quarter of all values, and none for it: these are no slips of a typist. */
    private static final int CLEARLY = 5;

    private static final int SHARE = 4;

    private final List<Evidence> columns = new ArrayList<>();

    DateOrders(List<LayoutColumn> layout) {
        for (int i = 0; i < layout.size(); i++) {
            List<DateOrder> dates = layout.get(i).dates();
            if (!dates.isEmpty()) {
                columns.add(new Evidence(i, layout.get(i), isMonthFirst(dates)));
            }
        }
    }

    /** By the first order that has one. */
    private static boolean isMonthFirst(List<DateOrder> dates) {
        for (DateOrder order : dates) {
            if (order.isSeparated()) {
                return order == DateOrder.MONTH_DAY_YEAR;
            }
        }
        return false;
    }

    /** Values in the order of the layout. */
    void look(String[] values, int line) {
        for (Evidence column : columns) {
            column.look(values[column.place], line);
        }
    }

    /** One finding for each column whose dates go both ways. */
    List<LineNotice> contradictions() throws DeliveryRefused {
        List<LineNotice> found = new ArrayList<>();
        for (Evidence column : columns) {
            column.refuse();
            if (column.against > 0) {
                found.add(new LineNotice(
                        column.firstAgainst,
                        new Notice(
                                FileNotice.DATE_ORDER_CONTRADICTED,
                                column.column.field().column())));
            }
        }
        return found;
    }

    private static final class Evidence {

        private final int place;
        private final LayoutColumn column;
        private final boolean monthFirst;
        private long filled;
        private long fitting;
        private long against;
        private int firstAgainst;

        Evidence(int place, LayoutColumn column, boolean monthFirst) {
            this.place = place;
            this.column = column;
            this.monthFirst = monthFirst;
        }

        void look(String value, int line) {
            String text = value.strip();
            filled += text.isEmpty() ? 0 : 1;
            int first = number(text, 0);
            int end = first < 0 ? 0 : length(text, 0);
            int second = first < 0 ? -1 : number(text, end + 1);
            int rest = end + 1 + length(text, end + 1);
            if (second < 0 || rest >= text.length() || text.charAt(rest) != text.charAt(end)) {
                return;
            }
            boolean dayFirst = first > 12 && first <= 31 && second >= 1 && second <= 12;
            boolean dayLast = second > 12 && second <= 31 && first >= 1 && first <= 12;
            if (dayFirst || dayLast) {
                if (dayFirst != monthFirst) {
                    fitting++;
                } else {
                    firstAgainst = against == 0 ? line : firstAgainst;
                    against++;
                }
            }
        }

        void refuse() throws DeliveryRefused {
            if (against >= CLEARLY && against * SHARE >= filled && fitting == 0) {
                String seen = monthFirst ? "dd/MM/yyyy" : "MM/dd/yyyy";
                throw new DeliveryRefused(
                        FileNotice.DATE_ORDER_WRONG,
                        firstAgainst,
                        "Cột " + Header.shown(column.name()) + " viết ngày theo dạng " + seen + "; khai dates: [" + seen
                                + "].",
                        "Column " + Header.shown(column.name()) + " writes dates as " + seen + "; declare dates: ["
                                + seen + "].");
            }
        }

        /** One or two digits before a slash, hyphen or dot; -1 for anything else. */
        private static int number(String text, int at) {
            int length = length(text, at);
            boolean separated = at + length < text.length() && "/-.".indexOf(text.charAt(at + length)) >= 0;
            return length >= 1 && length <= 2 && separated ? Integer.parseInt(text, at, at + length, 10) : -1;
        }

        private static int length(String text, int at) {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end - at;
        }
    }
}
