package vn.healthbook.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.healthbook.notice.Severities;

/** Runs every case of every field spec; a domain expert reads and extends the specs, not this class. */
class FieldSpecTest {

    private static final Path SPECS = Path.of("src/test/resources/field-specs");
    private static final CodeLists CODES = TestCodes.read();

    /** Folded from visits, injections and life events; their specs are run by {@code truth/DerivedFieldSpecTest}. */
    private static final Set<Integer> DERIVED = Set.of(38, 39, 40, 41, 44, 45, 46);

    /** Nothing feeds them yet; their specs come with what does: XML14, the localities, the answers of C06. */
    private static final Set<Integer> NOT_FED = Set.of(42, 47, 48);

    /** One case of a spec file. */
    record Case(String file, Field field, Map<String, Object> given) {

        @Override
        public String toString() {
            return file + ": " + given.get("raw");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void standardizesAsTheSpecSays(Case spec) {
        StandardRow row = standardize(spec);

        assertThat(row.value(spec.field())).isEqualTo(text(spec.given().get("clean")));
        assertThat(noticesOf(row, spec.field()))
                .isEqualTo(expectedNotices(spec.given().get("notice")));
        for (Map.Entry<?, ?> other : map(spec.given().get("also")).entrySet()) {
            Field field = Fields.find(other.getKey().toString()).orElseThrow();
            assertThat(row.value(field)).as(field.column()).isEqualTo(text(other.getValue()));
        }
        if (spec.given().containsKey("rejected")) {
            assertThat(row.rejected()).isEqualTo(spec.given().get("rejected"));
        }
    }

    @Test
    void everyFieldThatLinesCanStateHasASpec() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (StandardField field : StandardField.values()) {
            if (!NOT_FED.contains(field.number())) {
                expected.add("%02d_%s.yaml".formatted(field.number(), field.column()));
            }
        }
        for (EventField field : EventField.values()) {
            expected.add("event_%s.yaml".formatted(field.column()));
        }
        try (Stream<Path> files = Files.list(SPECS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everySpecQuotesItsStandardAndHoldsCases() throws IOException {
        for (Map.Entry<String, Map<?, ?>> spec : specs().entrySet()) {
            assertThat(text(spec.getValue().get("standard"))).as(spec.getKey()).isNotBlank();
            assertThat(list(spec.getValue().get("cases"))).as(spec.getKey()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyFindingIsRaisedByACaseOfSomeSpec() throws IOException {
        Set<FieldNotice> raised = EnumSet.noneOf(FieldNotice.class);
        cases().forEach(spec -> standardize(spec).notices().forEach(notice -> raised.add((FieldNotice) notice.code())));

        assertThat(raised).containsExactlyInAnyOrder(FieldNotice.values());
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, Map<?, ?>> spec : specs().entrySet()) {
            Field field =
                    Fields.find(String.valueOf(spec.getValue().get("field"))).orElseThrow();
            if (field instanceof StandardField standard && DERIVED.contains(standard.number())) {
                continue;
            }
            for (Object one : list(spec.getValue().get("cases"))) {
                Map<String, Object> given = new LinkedHashMap<>();
                map(one).forEach((key, value) -> given.put(key.toString(), value));
                cases.add(new Case(spec.getKey(), field, given));
            }
        }
        return cases.stream();
    }

    private static StandardRow standardize(Case spec) {
        List<FieldColumn> columns = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        List<String> patterns = spec.given().get("dates") instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
        columns.add(new FieldColumn(
                spec.field(),
                Boolean.TRUE.equals(spec.given().get("required")),
                patterns,
                Boolean.TRUE.equals(spec.given().get("mixed-orders"))));
        raw.add(String.valueOf(spec.given().get("raw")));
        Map<String, String> others = new LinkedHashMap<>();
        if (spec.field() != StandardField.FULL_NAME) {
            others.put("full_name", "Nguyễn Văn An");
        }
        map(spec.given().get("with")).forEach((key, value) -> others.put(key.toString(), value.toString()));
        others.forEach((column, value) -> {
            columns.add(new FieldColumn(Fields.find(column).orElseThrow(), false, List.of()));
            raw.add(value);
        });
        String source = spec.given().getOrDefault("source", "population").toString();
        String asOf = spec.given().getOrDefault("as-of", "2026-01-15").toString();
        Object wards = spec.given().get("wards");
        return new RowStandardizer(
                        CODES,
                        Severities.USUAL,
                        source,
                        columns,
                        LocalDate.parse(asOf),
                        wards == null ? null : LocalDate.parse(wards.toString()))
                .standardize(raw.toArray(String[]::new));
    }

    private static List<String> noticesOf(StandardRow row, Field field) {
        return row.notices().stream()
                .filter(notice -> field.column().equals(notice.column()))
                .map(notice -> notice.code().name())
                .toList();
    }

    private static List<String> expectedNotices(@Nullable Object expected) {
        if (expected == null) {
            return List.of();
        }
        return expected instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(expected.toString());
    }

    private static Map<String, Map<?, ?>> specs() throws IOException {
        Map<String, Map<?, ?>> specs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SPECS)) {
            for (Path file : files.sorted().toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                    specs.put(file.getFileName().toString(), (Map<?, ?>) yaml.load(reader));
                }
            }
        }
        return specs;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
