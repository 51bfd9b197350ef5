package vn.healthbook.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import vn.healthbook.notice.Severity;

/** What came out of the standardizer goes through it again unchanged, whatever senders typed. */
class StandardizingTwiceTest {

    private static final CodeLists CODES = TestCodes.read();
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void changesNoPopulationLine(@ForAll("population") List<String> raw) {
        standardizesToItself("population", Layouts.population(), raw);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void changesNoInsuranceLine(@ForAll("insurance") List<String> raw) {
        standardizesToItself("insurance", Layouts.insurance(), raw);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void changesNoVisit(@ForAll("visit") List<String> raw) {
        standardizesToItself("visit", Layouts.visit(), raw);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void changesNoLifeEvent(@ForAll("residentEvent") List<String> raw) {
        standardizesToItself("resident_event", Layouts.residentEvent(), raw);
    }

    /** Not left to chance: the micro sign, for one, has a Greek capital that reads as M. */
    @Test
    void changesNoNameWithAnyCharacterThatThereIs() {
        int name =
                Layouts.population().stream().map(FieldColumn::field).toList().indexOf(StandardField.FULL_NAME);
        String[] raw = new String[Layouts.population().size()];
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            for (String typed : List.of("" + (char) c, "An " + (char) c + "a", "A" + (char) c + "n")) {
                Arrays.fill(raw, "");
                raw[name] = typed;
                standardizesToItself("population", Layouts.population(), List.of(raw));
            }
        }
    }

    /** The second time every field is a column, so that derived values are read back too. */
    private static void standardizesToItself(String source, List<FieldColumn> columns, List<String> raw) {
        StandardRow once = Standardizers.of(source, columns).standardize(raw.toArray(String[]::new));
        String[] canonical = Fields.list().stream()
                .map(field -> Objects.requireNonNullElse(once.value(field), ""))
                .toArray(String[]::new);

        StandardRow twice = Standardizers.ofAllFields(source).standardize(canonical);

        for (Field field : Fields.list()) {
            assertThat(twice.value(field)).as(field.column()).isEqualTo(once.value(field));
        }
        assertThat(twice.claim()).isEqualTo(once.claim());
        assertThat(once.rejected()).isEqualTo(hasError(once));
        assertThat(once.recordKey().isEmpty())
                .as("only a rejected line lacks its key")
                .matches(empty -> !empty || once.rejected());
        if (!once.rejected()) {
            assertThat(twice.recordKey()).isEqualTo(once.recordKey());
        }
    }

    private static boolean hasError(StandardRow row) {
        return row.notices().stream().anyMatch(notice -> notice.code().severity() == Severity.ERROR);
    }

    /** One standardizer a source: making one reads thirteen thousand wards. */
    private static final class Standardizers {

        private static final Map<String, RowStandardizer> BY_SOURCE = new ConcurrentHashMap<>();

        static RowStandardizer of(String source, List<FieldColumn> columns) {
            return BY_SOURCE.computeIfAbsent(source, key -> new RowStandardizer(CODES, key, columns, AS_OF));
        }

        static RowStandardizer ofAllFields(String source) {
            List<FieldColumn> columns = Fields.list().stream()
                    .map(field -> new FieldColumn(field, false, List.of()))
                    .toList();
            return BY_SOURCE.computeIfAbsent(
                    "all of " + source, key -> new RowStandardizer(CODES, source, columns, AS_OF));
        }
    }

    @Provide
    Arbitrary<List<String>> population() {
        return line(Layouts.population());
    }

    @Provide
    Arbitrary<List<String>> insurance() {
        return line(Layouts.insurance());
    }

    @Provide
    Arbitrary<List<String>> visit() {
        return line(Layouts.visit());
    }

    @Provide
    Arbitrary<List<String>> residentEvent() {
        return line(Layouts.residentEvent());
    }

    private static Arbitrary<List<String>> line(List<FieldColumn> columns) {
        return Combinators.combine(
                        columns.stream().map(column -> typed(column.field())).toList())
                .as(values -> values);
    }

    private static Arbitrary<String> typed(Field field) {
        Arbitrary<String> likely = switch (field.family()) {
            case NAME ->
                Arbitraries.of(
                        "NGUYỄN VĂN AN",
                        "NguyenVanAn",
                        "H'HEN niê",
                        "Bé Lê Thị Thuỷ",
                        "CB: Trần Hoà",
                        "Cháu Bé",
                        "Bé Bé Na",
                        "Nguy?n A",
                        "Lê (mẹ) An",
                        "Ðỗ Đức",
                        "Con bà A",
                        "Con của Lê Thị Na",
                        "Mẹ Lê Thị Na",
                        "Lê Văn An, Mẹ Trần Thị Na",
                        "An Na (2) 5-5 Lê Ba",
                        "lê-văn an",
                        "Cháu 1",
                        "a");
            case CITIZEN_NUMBER ->
                Arbitraries.of("001090123456", "1090123456", "31090123456", "11234567", "001190123456", "1E+11");
            case PREVIOUS_NUMBERS -> Arbitraries.of("011234567;11234567", "001090123456,012345678", "12");
            case INSURANCE_NUMBER ->
                Arbitraries.of("0123456789", "123456789", "DN4010123456789", "001090123456", "1090123456");
            case INSURANCE_CARD ->
                Arbitraries.of(
                        "dn 4010123456789",
                        "0123456789",
                        "TE1010123456789;ZZ5990123456780",
                        "001090123456",
                        "1090123456");
            case BIRTH_DATE -> Arbitraries.of("19900512", "12/05/1990", "1990", "00/05/1990", "33005.0", "12/05/90");
            case DATE -> Arbitraries.of("20260101", "1/1/2026", "1900-01-01", "2026", "45000", "01012026");
            case TIME -> Arbitraries.of("202601010800", "20260101", "01/01/2026 09:30", "2026-01-01T10:00");
            case PHONE ->
                Arbitraries.of("0912345678", "01682345678", "0912345678-0987654321", "912345678.0", "+33612345678");
            case WARD -> Arbitraries.of("00004", "4", "00001", "00235", "99999");
            case FACILITY -> Arbitraries.of("01001", "1001", "01000", "x");
            case BLOOD_GROUP -> Arbitraries.of("0 Rh(+)", "A", "AB Rh âm", "C");
            case QUANTITY -> Arbitraries.of("62,5", "3200", "0.29", "300.004");
            case DIAGNOSES -> Arbitraries.of("E119", "I10X", "A17.0†;G01*", "e11.9,I10");
            case CODE -> Arbitraries.of("1.0", "01", "Nam", "Kinh", "0", "Lào", "xyz", "Hà Nội", "DIED", "ENTRY_ERROR");
            case ADDRESS, DOCUMENT, TEXT, KEY -> Arbitraries.of("  a  b ", "Thôn\u00A0Đoài", "x".repeat(300));
        };
        return Arbitraries.frequencyOf(
                Tuple.of(6, likely),
                Tuple.of(1, Arbitraries.just("")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
    }
}
