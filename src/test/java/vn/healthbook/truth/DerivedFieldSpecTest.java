package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.database.TestDatabases;

/**
 * Fields that no line states: folded from visits, injections and life events. Each case of their specs is a person of its own; all go through
 * the whole program in one night.
 */
class DerivedFieldSpecTest {

    private static final Path SPECS = Path.of("src/test/resources/field-specs");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dũng", "Hùng", "Khoa", "Long", "Minh", "Nam", "Phúc"
    };

    private static final String VISIT = "MA_CSKCB,MA_LK,HO_TEN,SO_CCCD,NGAY_SINH,GIOI_TINH,NGAY_VAO,NGAY_RA,"
            + "MA_BENH_CHINH,MA_BENH_KT,KET_QUA_DTRI,MA_LOAI_RV";
    private static final String INJECTION =
            "MA_CSKCB,MA_MUI_TIEM,HO_TEN,SO_CCCD,NGAY_SINH,GIOI_TINH,MA_VACXIN,NGAY_TIEM,MUI_SO";
    private static final String EVENT =
            "MA_SU_KIEN,LOAI_SU_KIEN,HO_TEN,SO_CCCD,NGAY_SINH,GIOI_TINH,NGAY_SU_KIEN,MA_SU_KIEN_HUY";

    private record Case(String column, Map<?, ?> given) {}

    @Test
    void booksHoldWhatTheSpecsSay(@TempDir Path folder) throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(25);
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            run(program, "create-books", "population=" + population(folder, cases));
            run(
                    program,
                    "merge-visits",
                    "visits-csv=" + lines(folder, "visits-x-20261101.csv", VISIT, "visits", cases));
            run(
                    program,
                    "merge-vaccinations",
                    "vaccinations=" + lines(folder, "vaccinations-x-20261101.csv", INJECTION, "vaccinations", cases));
            run(
                    program,
                    "reconcile-residents",
                    "resident-events=" + lines(folder, "resident-events-20261101.csv", EVENT, "events", cases));

            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                String held = value(program, one.column(), number(i));
                if (!held.equals(String.valueOf(one.given().get("clean")))) {
                    wrong.add(one + " but held is " + held);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static void run(TestProgram program, String job, String input) {
        assertThat(program.run(job, NIGHT, input).exit()).as(job).isEqualTo(ExitCode.DONE);
    }

    private static String value(TestProgram program, String column, String number) {
        return program.jdbc()
                .sql("select to_jsonb(b) ->> :column from registry.book b where b.citizen_id = :number")
                .param("column", column)
                .param("number", number)
                .query((row, n) -> String.valueOf((Object) row.getString(1)).replaceFirst("(\\d)T(\\d)", "$1 $2"))
                .single();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(SPECS)) {
            for (Path file : files.sorted().toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    Map<?, ?> spec = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
                    if (spec.containsKey("derived")) {
                        String column = String.valueOf(spec.get("field"));
                        list(spec, "cases").forEach(given -> cases.add(new Case(column, given)));
                    }
                }
            }
        }
        return cases;
    }

    private static Path population(Path folder, List<Case> cases) throws IOException {
        List<String> rows = new ArrayList<>(List.of("SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU"));
        for (int i = 0; i < cases.size(); i++) {
            rows.add(number(i) + "," + name(i) + ",19900512,1,00004,00004");
        }
        return Files.write(folder.resolve("population-20261101.csv"), rows);
    }

    /** The lines of all cases; what a case does not say is filled in. */
    private static Path lines(Path folder, String name, String header, String kind, List<Case> cases)
            throws IOException {
        List<String> rows = new ArrayList<>(List.of(header));
        for (int i = 0; i < cases.size(); i++) {
            int key = 0;
            for (Map<?, ?> said : list(cases.get(i).given(), kind)) {
                Map<Object, Object> line = new LinkedHashMap<>(Map.of("MA_CSKCB", "01001", "NGAY_VAO", "202609300800"));
                line.put("HO_TEN", name(i));
                line.put("SO_CCCD", number(i));
                line.put("NGAY_SINH", "19900512");
                line.put("GIOI_TINH", "1");
                line.put("MA_BENH_CHINH", "I10");
                for (String column : List.of("MA_LK", "MA_MUI_TIEM", "MA_SU_KIEN")) {
                    line.put(column, "K" + i + "-" + key);
                }
                key++;
                line.putAll(said);
                rows.add(String.join(
                        ",",
                        Stream.of(header.split(","))
                                .map(column -> "\"" + Objects.toString(line.get(column), "") + "\"")
                                .toList()));
            }
        }
        return Files.write(folder.resolve(name), rows);
    }

    private static String number(int person) {
        return "0010901%05d".formatted(person);
    }

    private static String name(int person) {
        return "Nguyễn " + GIVEN[person / GIVEN.length] + " " + GIVEN[person % GIVEN.length];
    }

    private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }
}
