package vn.healthbook.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.XlsxFormat;
import vn.healthbook.notice.Notice;

/** Which column of a file is which column of its layout. */
final class Header {

    static final String REFERENCE = "HB_REF";
    static final String REASON = "HB_REASON";
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final int LONGEST_NAME = 60;

    private final List<String> names;
    private final int[] places;
    private final int reference;
    private final int reason;
    private final List<Notice> notices = new ArrayList<>();

    private Header(List<String> names, int[] places, Map<String, Integer> placeOf) {
        this.names = names;
        this.places = places;
        this.reference = placeOf.getOrDefault(REFERENCE, -1);
        this.reason = placeOf.getOrDefault(REASON, -1);
    }

    /**
     * Refuses a header that does not fit. Columns without a name (a trailing separator) are no fault. Names of columns
     * are told only when some fit: else they may be a line of data.
     */
    static Header match(String[] cells, Layout layout, int line) throws DeliveryRefused {
        Set<String> known = known(layout);
        long fitting = fitting(cells, known);
        List<String> missing = missing(cells, layout);
        if (!missing.isEmpty() || fitting == 0) {
            refuseOtherSeparator(cells, layout, line, fitting);
        }
        if (fitting == 0) {
            throw new DeliveryRefused(FileNotice.HEADER_MISSING, line);
        }
        Map<String, Integer> placeOf = places(cells, line);
        if (!missing.isEmpty()) {
            throw columnsMissing(missing, line);
        }
        int[] at = layout.columns().stream()
                .mapToInt(column -> placeOf.getOrDefault(key(column.name()), -1))
                .toArray();
        Header header = new Header(List.of(cells), at, placeOf);
        header.judgeUnknown(known, layout, line);
        return header;
    }

    /**
     * The columns of a file that does not name them: as many as its first record has, each called what the layout calls it, else its number.
     * A sheet keeps no blank cells at the end of a row, so it has as many as the layout says, too.
     */
    static Header ofPositions(int first, Layout layout) throws DeliveryRefused {
        List<String> missing = layout.columns().stream()
                .filter(column -> column.required() && column.position() > first)
                .map(LayoutColumn::name)
                .toList();
        if (!missing.isEmpty()) {
            throw columnsMissing(missing, 1);
        }
        int width = layout.format() instanceof XlsxFormat
                ? layout.columns().stream().mapToInt(LayoutColumn::position).reduce(first, Math::max)
                : first;
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            int position = i;
            names.add(layout.columns().stream()
                    .filter(column -> column.position() == position)
                    .map(LayoutColumn::name)
                    .findFirst()
                    .orElse(Integer.toString(i)));
        }
        int[] places = layout.columns().stream()
                .mapToInt(column -> column.position() <= width ? column.position() - 1 : -1)
                .toArray();
        return new Header(names, places, Map.of());
    }

    /** Which column of the layout stands at each place of the file; null where none does. */
    @Nullable
    LayoutColumn[] columns(Layout layout) {
        @Nullable LayoutColumn[] columns = new @Nullable LayoutColumn[width()];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                columns[places[i]] = layout.columns().get(i);
            }
        }
        return columns;
    }

    /** Names as compared: without byte order mark and surrounding blanks, on one line, in form C, upper case. */
    static String key(String name) {
        String stripped =
                BLANKS.matcher(name.replace("\uFEFF", "")).replaceAll(" ").strip();
        return Normalizer.normalize(stripped, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    /** How a name of somebody's file is shown: one line, of bounded length. */
    static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }

    /** Whether a column was added by our own reject file. */
    static boolean isOurs(String name) {
        return key(name).equals(REFERENCE) || key(name).equals(REASON);
    }

    List<String> names() {
        return names;
    }

    List<Notice> notices() {
        return notices;
    }

    int width() {
        return names.size();
    }

    boolean hasReference() {
        return reference >= 0;
    }

    private boolean hasOwnColumns() {
        return reference >= 0 || reason >= 0;
    }

    /** Values in the layout's order, "" where the file has none. */
    String[] ordered(String[] cells) {
        String[] values = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            values[i] = place >= 0 && place < cells.length ? cells[place] : "";
        }
        return values;
    }

    String reference(String[] cells) {
        return reference >= 0 && reference < cells.length ? cells[reference].strip() : "";
    }

    /** What the sender wrote, without what our reject file added. */
    String[] withoutOwn(String[] cells) {
        if (!hasOwnColumns()) {
            return cells;
        }
        List<String> own = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            if (i != reference && i != reason) {
                own.add(cells[i]);
            }
        }
        return own.toArray(String[]::new);
    }

    static Set<String> known(Layout layout) {
        Set<String> known = new HashSet<>();
        layout.columns().forEach(column -> known.add(key(column.name())));
        return known;
    }

    static Predicate<String> namesOf(Layout layout) {
        Set<String> known = known(layout);
        return name -> known.contains(key(name));
    }

    static long fitting(String[] cells, Set<String> known) {
        return Arrays.stream(cells)
                .map(Header::key)
                .filter(known::contains)
                .distinct()
                .count();
    }

    static List<String> missing(String[] cells, Layout layout) {
        Set<String> present = new HashSet<>();
        Arrays.stream(cells).forEach(cell -> present.add(key(cell)));
        return layout.columns().stream()
                .filter(LayoutColumn::required)
                .map(LayoutColumn::name)
                .filter(name -> !present.contains(key(name)))
                .toList();
    }

    private static DeliveryRefused columnsMissing(List<String> missing, int line) {
        String columns = String.join(", ", missing);
        return new DeliveryRefused(
                FileNotice.COLUMN_MISSING,
                line,
                "Thiếu cột bắt buộc: " + columns + ".",
                "Required columns are missing: " + columns + ".");
    }

    private static Map<String, Integer> places(String[] cells, int line) throws DeliveryRefused {
        Map<String, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String key = key(cells[i]);
            if (!key.isEmpty() && placeOf.putIfAbsent(key, i) != null) {
                String name = shown(cells[i]);
                throw new DeliveryRefused(
                        FileNotice.COLUMN_DOUBLED,
                        line,
                        "Cột " + name + " xuất hiện hai lần.",
                        "Column " + name + " occurs twice.");
            }
        }
        return placeOf;
    }

    private static void refuseOtherSeparator(String[] cells, Layout layout, int line, long fitting)
            throws DeliveryRefused {
        if (!(layout.format() instanceof CsvFormat csv)) {
            return;
        }
        char declared = csv.separator();
        String text = String.join(String.valueOf(declared), cells);
        Set<String> known = known(layout);
        for (char candidate : SEPARATORS) {
            String[] cut = text.split(Pattern.quote(String.valueOf(candidate)), -1);
            if (candidate != declared && fitting(cut, known) > fitting) {
                String seen = candidate == '\t' ? "TAB" : "'" + candidate + "'";
                String said = declared == '\t' ? "TAB" : "'" + declared + "'";
                throw new DeliveryRefused(
                        FileNotice.SEPARATOR_WRONG,
                        line,
                        "Dòng tên cột dường như phân cách bằng " + seen + ", layout khai " + said + ".",
                        "The header looks separated by " + seen + ", the layout says " + said + ".");
            }
        }
    }

    private void judgeUnknown(Set<String> known, Layout layout, int line) throws DeliveryRefused {
        List<String> unknown = names.stream()
                .filter(name -> !known.contains(key(name)))
                .filter(name -> !isOurs(name) && !key(name).isEmpty())
                .map(Header::shown)
                .toList();
        if (layout.strictColumns() && !unknown.isEmpty()) {
            String columns = String.join(", ", unknown);
            throw new DeliveryRefused(
                    FileNotice.COLUMN_UNKNOWN,
                    line,
                    "Layout không cho phép cột lạ: " + columns + ".",
                    "The layout allows no unknown columns: " + columns + ".");
        }
        unknown.forEach(name -> notices.add(new Notice(FileNotice.COLUMN_UNKNOWN, name)));
    }
}
