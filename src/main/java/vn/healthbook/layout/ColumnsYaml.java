package vn.healthbook.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.healthbook.field.Field;
import vn.healthbook.field.Fields;

/** Reads the columns of a layout. */
final class ColumnsYaml {

    static final Set<String> KEYS = Set.of("name", "field", "required", "dates", "position", "charset");
    private static final Set<String> OURS = Set.of("HB_REF", "HB_REASON");
    private static final List<String> FIELDS =
            Fields.list().stream().map(Field::column).toList();

    private final YamlMap layout;
    private final Source source;
    private final FileFormat format;
    private int lastPosition;
    private final Set<Integer> positions = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Field> fields = new HashSet<>();

    ColumnsYaml(YamlMap layout, Source source, FileFormat format) {
        this.layout = layout;
        this.source = source;
        this.format = format;
    }

    List<LayoutColumn> columns() {
        if (!layout.has("columns")) {
            layout.fault(layout.line(), "Thiếu khóa \"columns\".", "The key \"columns\" is missing; list the columns.");
            return List.of();
        }
        List<LayoutColumn> columns = new ArrayList<>();
        layout.maps("columns", KEYS).forEach(yaml -> column(yaml).ifPresent(columns::add));
        for (Field needed : source.needed()) {
            if (!fields.contains(needed)) {
                layout.fault(
                        layout.line("columns"),
                        "Nguồn " + source.label() + " cần một cột cho " + needed.column() + " (" + needed.vietnamese()
                                + ").",
                        "The source " + source.label() + " needs a column for " + needed.column() + " ("
                                + needed.english() + ").");
            }
        }
        return columns;
    }

    private Optional<LayoutColumn> column(YamlMap yaml) {
        Optional<YamlMap.Text> name = yaml.neededText("name");
        Optional<YamlMap.Text> word = yaml.neededText("field");
        Optional<Field> field = Words.find(yaml, word, "field", Fields::find, FIELDS);
        name.ifPresent(text -> judgeName(yaml, text));
        int position = position(yaml);
        Optional<FileCharset> charset = charset(yaml);
        if (field.isPresent() && !fields.add(field.get())) {
            yaml.fault(
                    yaml.line("field"),
                    "Hai cột cùng chỉ đến trường " + field.get().column() + "; giữ lại một.",
                    "Two columns mean the field " + field.get().column() + "; keep one.");
        }
        if (name.isEmpty() || field.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LayoutColumn(
                name.get().value(),
                field.get(),
                required(yaml, field.get()),
                dates(yaml, field.get()),
                position,
                charset.orElse(null)));
    }

    /** Where the column stands in a file without column names; one that does not say follows the one before it. */
    private int position(YamlMap yaml) {
        Optional<YamlMap.Text> text = yaml.text("position");
        if (format.hasHeader()) {
            text.ifPresent(found -> yaml.fault(
                    found.line(),
                    "\"position\" chỉ dùng với header: none; xóa khóa này.",
                    "\"position\" is a word of header: none; remove it."));
            return 0;
        }
        String value = text.map(YamlMap.Text::value).orElse(String.valueOf(lastPosition + 1));
        if (!value.matches("[1-9]\\d{0,3}")) {
            yaml.fault(
                    yaml.line("position"),
                    "\"position\" là số thứ tự của cột, từ 1.",
                    "\"position\" is the number of the column, from 1.");
            return 0;
        }
        lastPosition = Integer.parseInt(value);
        if (!positions.add(lastPosition)) {
            yaml.fault(
                    yaml.line("position"),
                    "Hai cột cùng ở vị trí " + lastPosition + "; sửa một cột.",
                    "Two columns stand at position " + lastPosition + "; correct one.");
        }
        return lastPosition;
    }

    /** A column is read in another character set byte by byte, so both sets have one byte, or the column is typed in an old font. */
    private Optional<FileCharset> charset(YamlMap yaml) {
        Optional<FileCharset> charset = FormatYaml.charset(yaml);
        if (charset.isPresent() && charset.get().isUtf16()) {
            yaml.fault(
                    yaml.line("charset"),
                    "Một cột không thể viết bằng UTF-16 riêng; khai charset cho cả tệp.",
                    "One column alone cannot be UTF-16; declare charset for the whole file.");
        }
        return charset;
    }

    private void judgeName(YamlMap yaml, YamlMap.Text name) {
        String key =
                Normalizer.normalize(name.value().strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        if (OURS.contains(key)) {
            yaml.fault(
                    name.line(),
                    "Cột " + key + " do chương trình tự dùng; xóa khỏi layout.",
                    "The column " + key + " is the program's own; remove it from the layout.");
        } else if (!names.add(key)) {
            yaml.fault(
                    name.line(),
                    "Cột " + key + " được khai hai lần; xóa một dòng.",
                    "The column " + key + " is declared twice; remove one of them.");
        }
    }

    /** What a source cannot do without is required, said or not. */
    private boolean required(YamlMap yaml, Field field) {
        boolean needed = source.needed().contains(field);
        Optional<Boolean> said = Words.truth(yaml, "required");
        if (needed && said.isPresent() && !said.get()) {
            yaml.fault(
                    yaml.line("required"),
                    field.column() + " luôn bắt buộc với nguồn " + source.label() + "; ghi true.",
                    field.column() + " is always required of the source " + source.label() + "; write true.");
        }
        return needed || said.orElse(false);
    }

    private List<DateOrder> dates(YamlMap yaml, Field field) {
        List<DateOrder> usual = DateOrder.usual(field.family());
        if (!yaml.has("dates")) {
            return usual;
        }
        if (usual.isEmpty()) {
            yaml.fault(
                    yaml.line("dates"),
                    field.column() + " không phải là ngày; xóa \"dates\".",
                    field.column() + " is no date; remove \"dates\".");
            return usual;
        }
        List<String> patterns =
                EnumSet.allOf(DateOrder.class).stream().map(DateOrder::pattern).toList();
        List<DateOrder> dates = new ArrayList<>();
        for (YamlMap.Text text : yaml.texts("dates")) {
            Words.find(yaml, Optional.of(text), "dates", DateOrder::find, patterns)
                    .ifPresent(dates::add);
        }
        if (dates.contains(DateOrder.MONTH_DAY_YEAR)
                && (dates.contains(DateOrder.DAY_MONTH_YEAR) || dates.contains(DateOrder.DAY_MONTH_YEAR_TIME))) {
            yaml.fault(
                    yaml.line("dates"),
                    "Không thể phân biệt dd/MM và MM/dd trong một cột; chọn một.",
                    "Nobody can tell dd/MM from MM/dd in one column; choose one.");
        }
        return dates.isEmpty() ? usual : dates;
    }
}
