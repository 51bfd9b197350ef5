package vn.healthbook.layout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one {@code jobs/layouts/*.yml}. */
final class LayoutYaml {

    static final Set<String> KEYS = Set.of(
            "layout",
            "source",
            "sender",
            "extent",
            "format",
            "sheet",
            "separator",
            "charset",
            "quote",
            "header-row",
            "header",
            "as-of",
            "sequence",
            "strict-columns",
            "wards",
            "columns");
    static final Set<String> AS_OF_KEYS = Set.of("from", "pattern", "date");
    static final Set<String> SEQUENCE_KEYS = Set.of("from", "pattern");
    static final List<String> AS_OF_FROM = List.of("file-name", "fixed", "operator");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Path file;
    private final YamlMap yaml;

    private LayoutYaml(Path file, YamlMap yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    /** The layout; empty when anything in it is wrong, which then stands in the faults. */
    static Optional<Layout> read(Path file, Faults faults) {
        int before = faults.count();
        return YamlMap.read(file, KEYS, faults)
                .map(yaml -> new LayoutYaml(file, yaml).layout())
                .filter(layout -> faults.count() == before);
    }

    // Where a value is missing a stand-in goes on; the fault is noted, and no layout with a fault leaves this class.
    private Layout layout() {
        String name = name("layout");
        if (!(name + ".yml").equals(String.valueOf(file.getFileName()))) {
            yaml.fault(
                    yaml.line("layout"),
                    "Tên layout \"" + name + "\" phải trùng với tên tệp.",
                    "The layout \"" + name + "\" has to be named like its file; rename one of them.");
        }
        Source source = word(yaml.neededText("source"), "source", Source::find, labels(Source.values(), Source::label))
                .orElse(Source.POPULATION);
        Extent extent = word(yaml.neededText("extent"), "extent", LayoutYaml::extent, List.of("full", "delta"))
                .orElse(Extent.DELTA);
        FileFormat format = new FormatYaml(yaml).format();
        return new Layout(
                name,
                source.label(),
                name("sender"),
                extent,
                format,
                asOf(),
                truth(yaml, "strict-columns").orElse(false),
                new ColumnsYaml(yaml, source, format).columns(),
                file,
                sequence(),
                yaml.text("wards").flatMap(text -> date(text, "wards")).orElse(null));
    }

    private String name(String key) {
        Optional<YamlMap.Text> text = yaml.neededText(key);
        text.filter(found -> !NAME.matcher(found.value()).matches())
                .ifPresent(found -> yaml.fault(
                        found.line(),
                        "\"" + key + "\" chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.",
                        "\"" + key + "\" is written in lower case letters, digits and hyphens."));
        return text.map(YamlMap.Text::value).orElse("");
    }

    private AsOf asOf() {
        Optional<YamlMap> map = yaml.neededMap("as-of", AS_OF_KEYS);
        String from = map.flatMap(found -> word(
                        found.neededText("from"),
                        "from",
                        word -> Optional.of(word).filter(AS_OF_FROM::contains),
                        AS_OF_FROM))
                .orElse("operator");
        if (map.isEmpty() || from.equals("operator")) {
            return AsOf.operator();
        }
        if (from.equals("file-name")) {
            return pattern(map.get()).map(AsOf::fileName).orElse(AsOf.operator());
        }
        return map.get()
                .neededText("date")
                .flatMap(text -> date(text, "date"))
                .map(AsOf::fixed)
                .orElse(AsOf.operator());
    }

    private @Nullable Pattern sequence() {
        Optional<YamlMap> map = yaml.map("sequence", SEQUENCE_KEYS);
        map.ifPresent(found -> word(
                found.neededText("from"),
                "from",
                word -> Optional.of(word).filter("file-name"::equals),
                List.of("file-name")));
        return map.flatMap(this::pattern).map(Pattern::compile).orElse(null);
    }

    private Optional<LocalDate> date(YamlMap.Text text, String key) {
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeParseException noDate) {
            yaml.fault(
                    text.line(),
                    "\"" + key + "\" viết theo dạng năm-tháng-ngày, ví dụ 2026-11-01.",
                    "\"" + key + "\" is written year-month-day, for example 2026-11-01.");
            return Optional.empty();
        }
    }

    private Optional<String> pattern(YamlMap map) {
        Optional<YamlMap.Text> text = map.neededText("pattern");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String value = text.get().value();
        try {
            if (Pattern.compile(value).matcher("").groupCount() > 0) {
                return Optional.of(value);
            }
            map.fault(
                    text.get().line(),
                    "\"pattern\" cần một nhóm trong ngoặc tròn, ví dụ \"ten-(\\\\d{8})\".",
                    "\"pattern\" needs a group in parentheses, for example \"name-(\\\\d{8})\".");
        } catch (PatternSyntaxException broken) {
            map.fault(
                    text.get().line(),
                    "\"pattern\" không phải là biểu thức chính quy: " + broken.getDescription() + ".",
                    "\"pattern\" is no regular expression: " + broken.getDescription() + ". Correct it.");
        }
        return Optional.empty();
    }

    private <T> Optional<T> word(
            Optional<YamlMap.Text> text, String key, Function<String, Optional<T>> find, List<String> words) {
        return Words.find(yaml, text, key, find, words);
    }

    private static Optional<Boolean> truth(YamlMap map, String key) {
        return Words.truth(map, key);
    }

    private static Optional<Extent> extent(String word) {
        return Arrays.stream(Extent.values())
                .filter(extent -> extent.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }
}
