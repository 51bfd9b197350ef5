package vn.healthbook.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how the files of a layout are cut: format, sheet, separator, quote, charset, header. */
final class FormatYaml {

    static final List<String> FORMATS = List.of("csv", "xlsx");
    static final List<String> HEADERS = List.of("none");
    private static final List<String> OF_TEXT = List.of("separator", "quote", "charset");

    private final YamlMap yaml;

    FormatYaml(YamlMap yaml) {
        this.yaml = yaml;
    }

    FileFormat format() {
        String word = Words.find(
                        yaml,
                        yaml.text("format"),
                        "format",
                        text -> Optional.of(text).filter(FORMATS::contains),
                        FORMATS)
                .orElse("csv");
        return word.equals("xlsx") ? xlsx() : csv();
    }

    private XlsxFormat xlsx() {
        for (String key : OF_TEXT) {
            if (yaml.has(key)) {
                yaml.fault(
                        yaml.line(key),
                        "\"" + key + "\" chỉ dùng cho format: csv; xóa khóa này.",
                        "\"" + key + "\" is a word of format: csv; remove it.");
            }
        }
        return new XlsxFormat(sheet(), headerRow(FileFormat.FIND_HEADER));
    }

    private @Nullable String sheet() {
        return yaml.text("sheet").map(YamlMap.Text::value).orElse(null);
    }

    private CsvFormat csv() {
        if (yaml.has("sheet")) {
            yaml.fault(
                    yaml.line("sheet"),
                    "\"sheet\" chỉ dùng cho format: xlsx; xóa khóa này.",
                    "\"sheet\" is a word of format: xlsx; remove it.");
        }
        CsvFormat usual = CsvFormat.USUAL;
        char separator = sign("separator", usual.separator());
        char quote = sign("quote", usual.quote());
        if (separator == quote) {
            yaml.fault(
                    yaml.line("quote"),
                    "separator và quote phải khác nhau.",
                    "separator and quote have to be different signs.");
        }
        return new CsvFormat(separator, charset(yaml).orElse(usual.charset()), quote, headerRow(usual.headerRow()));
    }

    static Optional<FileCharset> charset(YamlMap map) {
        List<String> charsets =
                Arrays.stream(FileCharset.values()).map(FileCharset::label).toList();
        return Words.find(map, map.text("charset"), "charset", FileCharset::find, charsets);
    }

    private char sign(String key, char usual) {
        Optional<YamlMap.Text> text = yaml.text(key);
        String value = text.map(YamlMap.Text::value).orElse(String.valueOf(usual));
        if (value.equals("tab")) {
            return '\t';
        }
        char sign = value.charAt(0);
        if (value.length() > 1 || Character.isLetterOrDigit(sign) || sign == ' ' || (sign < ' ' && sign != '\t')) {
            yaml.fault(
                    yaml.line(key),
                    "\"" + key + "\" là một ký tự như \",\" hoặc \";\", hoặc từ tab.",
                    "\"" + key + "\" is one sign such as \",\" or \";\", or the word tab.");
        }
        return sign;
    }

    private int headerRow(int usual) {
        boolean none = Words.find(
                        yaml,
                        yaml.text("header"),
                        "header",
                        text -> Optional.of(text).filter(HEADERS::contains),
                        HEADERS)
                .isPresent();
        if (none && yaml.has("header-row")) {
            yaml.fault(
                    yaml.line("header-row"),
                    "\"header: none\" và \"header-row\" mâu thuẫn; xóa một khóa.",
                    "\"header: none\" and \"header-row\" contradict each other; remove one.");
        }
        if (none || !yaml.has("header-row")) {
            return none ? FileFormat.NO_HEADER : usual;
        }
        String value = yaml.text("header-row").map(YamlMap.Text::value).orElse("1");
        if (value.matches("[1-9]\\d{0,2}")) {
            return Integer.parseInt(value);
        }
        yaml.fault(
                yaml.line("header-row"),
                "\"header-row\" là số dòng từ 1 đến 999.",
                "\"header-row\" is the number of a line, 1 to 999.");
        return 1;
    }
}
