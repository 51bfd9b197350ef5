package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.healthbook.field.Field;
import vn.healthbook.field.StandardField;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Source;

/**
 * A layout for a file that no layout fits, written as far as the file tells, and what a human still has to say.
 *
 * @param name of the layout, from the file's name
 * @param yaml the file to be kept as {@code jobs/layouts/NAME.yml}
 */
public record LayoutDraft(String name, String yaml, List<Doubt> doubts) {

    /** Something the file does not tell. */
    public record Doubt(String vietnamese, String english) {}

    public static LayoutDraft of(String fileName, FileProbe probe, List<Layout> layouts) {
        Set<String> names = layouts.stream().map(Layout::name).collect(Collectors.toSet());
        return new Sketch(fileName, probe, new ColumnWords(layouts), names).draft();
    }

    private static final class Sketch {

        private final String fileName;
        private final FileProbe probe;
        private final ColumnWords words;
        private final Set<String> names;
        private final Set<Field> taken = new HashSet<>();
        private final List<String> unplaced = new ArrayList<>();
        private final List<Doubt> doubts = new ArrayList<>();

        Sketch(String fileName, FileProbe probe, ColumnWords words, Set<String> names) {
            this.fileName = fileName;
            this.probe = probe;
            this.words = words;
            this.names = names;
        }

        LayoutDraft draft() {
            String columns = columns();
            Source source = source();
            String name = name();
            StringBuilder yaml = new StringBuilder()
                    .append("# yaml-language-server: $schema=../schema/layout.json\n")
                    .append("layout: ")
                    .append(name)
                    .append('\n')
                    .append("source: ")
                    .append(source.label())
                    .append('\n')
                    .append("sender: ")
                    .append(name)
                    .append('\n')
                    .append("extent: delta\n");
            format(yaml);
            yaml.append("as-of: ").append(asOf()).append("\ncolumns:\n").append(columns);
            doubts.add(
                    0,
                    new Doubt(
                            "source (đoán là " + source.label() + "), sender, extent: tệp không cho biết.",
                            "source (guessed " + source.label() + "), sender, extent: the file does not tell."));
            if (!unplaced.isEmpty()) {
                String names = String.join(", ", unplaced);
                doubts.add(
                        new Doubt("Cột chưa rõ nghĩa: " + names + ".", "Columns of unknown meaning: " + names + "."));
            }
            String needed = source.needed().stream()
                    .filter(field -> !taken.contains(field))
                    .map(Field::column)
                    .collect(Collectors.joining(", "));
            if (!needed.isEmpty()) {
                doubts.add(new Doubt(
                        "Nguồn " + source.label() + " còn cần cột cho: " + needed + ".",
                        "The source " + source.label() + " still needs columns for: " + needed + "."));
            }
            return new LayoutDraft(name, yaml.toString(), List.copyOf(doubts));
        }

        private void format(StringBuilder yaml) {
            if (!(probe.format() instanceof CsvFormat csv)) {
                yaml.append("format: xlsx\n");
                if (probe.headerLine() > 1) {
                    yaml.append("header-row: ").append(probe.headerLine()).append('\n');
                }
                return;
            }
            String separator = csv.separator() == '\t' ? "tab" : "\"" + csv.separator() + "\"";
            yaml.append("format: csv\nseparator: ").append(separator).append('\n');
            yaml.append("charset: ").append(csv.charset().label()).append('\n');
            if (!probe.charsetTold()) {
                doubts.add(new Doubt(
                        "charset: phần đã đọc không có chữ có dấu; tạm ghi UTF-8.",
                        "charset: what was read has no letters beyond ASCII; UTF-8 is assumed."));
            }
            if (!csv.hasHeader()) {
                yaml.append("header: none\n");
                doubts.add(new Doubt(
                        "Không thấy dòng tên cột; nghĩa của cột đoán theo giá trị.",
                        "No line of column names was seen; meanings are guessed from values."));
            } else if (csv.headerRow() > 1) {
                yaml.append("header-row: ").append(csv.headerRow()).append('\n');
            }
        }

        private String asOf() {
            if (fileName.matches(".*(?<!\\d)20\\d{2}-?[01]\\d-?[0-3]\\d(?!\\d).*")) {
                return "{from: file-name, pattern: \"(?<!\\\\d)(20\\\\d{2}-?[01]\\\\d-?[0-3]\\\\d)(?!\\\\d)\"}";
            }
            doubts.add(new Doubt(
                    "as-of: tên tệp không có ngày; ghi ngày khi chạy: TỆP@2026-11-01.",
                    "as-of: the file's name bears no date; say it when you run it: FILE@2026-11-01."));
            return "{from: operator}";
        }

        private String columns() {
            StringBuilder yaml = new StringBuilder();
            int width = probe.format().hasHeader()
                    ? probe.header().size()
                    : probe.rows().stream().mapToInt(row -> row.length).max().orElse(0);
            Set<String> names = new HashSet<>();
            for (int i = 0; i < width; i++) {
                String name = probe.format().hasHeader()
                        ? probe.header()
                                .get(i)
                                .replaceAll("[\\p{Cntrl}\\s\uFEFF]+", " ")
                                .strip()
                        : "Cột " + (i + 1);
                if (!name.isEmpty() && !Header.isOurs(name) && names.add(Header.key(name))) {
                    column(yaml, i, name);
                }
            }
            return yaml.toString();
        }

        private void column(StringBuilder yaml, int place, String name) {
            DateShapes dates = new DateShapes();
            probe.rows().stream().filter(row -> place < row.length).forEach(row -> dates.look(row[place]));
            Optional<Field> field = probe.format().hasHeader() ? words.find(name) : byValues(place, dates);
            boolean placed = field.filter(taken::add).isPresent();
            String position = probe.format().hasHeader() ? "" : ", position: " + (place + 1);
            String quoted = "'" + name.replace("'", "''") + "'";
            yaml.append(placed ? "  - " : "  # - ")
                    .append("{name: ")
                    .append(quoted)
                    .append(position)
                    .append(", field: ")
                    .append(placed ? field.get().column() : "?");
            if (placed
                    && dates.isDate()
                    && !DateOrder.usual(field.get().family()).isEmpty()) {
                yaml.append(", dates: [")
                        .append(dates.orders().stream().map(DateOrder::pattern).collect(Collectors.joining(", ")))
                        .append(']');
                if (dates.isUnclear()) {
                    doubts.add(new Doubt(
                            "Cột " + Header.shown(name) + ": không rõ ngày hay tháng đứng trước; tạm ghi dd/MM.",
                            "Column " + Header.shown(name)
                                    + ": whether day or month comes first is unclear; dd/MM is assumed."));
                }
            }
            letters(yaml, place, name);
            yaml.append("}\n");
            if (!placed) {
                unplaced.add(Header.shown(name));
            }
        }

        /** A column typed in an old font says so; one that was broken before cannot be read by any layout. */
        private void letters(StringBuilder yaml, int place, String name) {
            Optional<FileCharset> told = TypedLetters.told(probe.rows().stream()
                    .filter(row -> place < row.length)
                    .map(row -> row[place])
                    .toList());
            if (told.isPresent() && told.get() != FileCharset.UTF_8) {
                yaml.append(", charset: ").append(told.get().label());
            } else if (told.isPresent()) {
                doubts.add(
                        new Doubt(
                                "Cột " + Header.shown(name)
                                        + ": chữ đã hỏng (tệp UTF-8 từng được lưu lại bằng bảng mã khác); xin bên gửi xuất lại.",
                                "Column " + Header.shown(name)
                                        + ": its letters are broken (UTF-8 once saved in another character set); ask for a new export."));
            }
        }

        /** Only what can hardly be anything else. */
        private Optional<Field> byValues(int place, DateShapes dates) {
            if (most(place, "0\\d{11}")) {
                return Optional.of(StandardField.CITIZEN_ID);
            }
            if (most(place, "0\\d{9}|\\+84\\d{9}")) {
                return Optional.of(StandardField.PHONE_NUMBER);
            }
            if (most(place, "\\p{L}+( \\p{L}+){1,5}")) {
                return Optional.of(StandardField.FULL_NAME);
            }
            return dates.isDate() && most(place, ".*\\d{4}.*") && !taken.contains(StandardField.DATE_OF_BIRTH)
                    ? Optional.of(StandardField.DATE_OF_BIRTH)
                    : Optional.empty();
        }

        private boolean most(int place, String shape) {
            List<String> values = probe.rows().stream()
                    .filter(row -> place < row.length && !row[place].isBlank())
                    .map(row -> row[place].strip())
                    .toList();
            long fitting = values.stream().filter(value -> value.matches(shape)).count();
            return fitting > 0 && fitting * 10 >= values.size() * 9L;
        }

        /** The kind of evidence whose needs are met best; of equals the one that needs more, and a list with cards is insurance. */
        private Source source() {
            boolean cards = taken.contains(StandardField.INSURANCE_CARD_NUMBER)
                    || taken.contains(StandardField.SOCIAL_INSURANCE_NUMBER);
            return List.of(Source.values()).stream()
                    .filter(source -> cards == (source == Source.INSURANCE)
                            || source.needed().size() > 1)
                    .max(Comparator.comparingDouble((Source source) -> met(source))
                            .thenComparingInt(source -> source.needed().size()))
                    .orElse(Source.POPULATION);
        }

        private double met(Source source) {
            return (double) source.needed().stream().filter(taken::contains).count()
                    / source.needed().size();
        }

        private String name() {
            String stem = fileName.replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
            String plain = ColumnWords.hyphenated(stem)
                    .replaceAll("(^|-)\\d+(?=-|$)", "")
                    .replaceAll("^[-0-9]+|-+$", "");
            String name = plain.isEmpty() ? "new-layout" : plain;
            for (int next = 2; names.contains(name); next++) {
                name = (plain.isEmpty() ? "new-layout" : plain) + "-" + next;
            }
            return name;
        }
    }
}
