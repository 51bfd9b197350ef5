package vn.healthbook.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.healthbook.notice.Severity;

class RowStandardizerTest {

    private static final CodeLists CODES = TestCodes.read();
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    @Test
    void makesAWholePopulationLineStandard() {
        StandardRow row = population(
                "full_name",
                "NGUYỄN VĂN AN",
                "citizen_id",
                "001090123456",
                "date_of_birth",
                "12/05/1990",
                "gender",
                "Nam",
                "ethnicity_code",
                "Kinh",
                "phone_number",
                "01682345678",
                "permanent_ward_code",
                "00004");

        assertThat(row.rejected()).isFalse();
        assertThat(row.recordKey()).isEqualTo("C:001090123456");
        assertThat(row.numberConsistent()).isTrue();
        assertThat(row.claim().nameKey()).isEqualTo("nguyen van an");
        assertThat(row.claim().givenKey()).isEqualTo("an");
        assertThat(row.claim().wardCode()).isEqualTo("00004");
        assertThat(row.value(StandardField.PHONE_NUMBER)).isEqualTo("+84382345678");
    }

    @Test
    void findsAllFaultsOfALineInOnePass() {
        StandardRow row = population(
                "full_name",
                "Nguyễn Văn An",
                "citizen_id",
                "12",
                "date_of_birth",
                "31/04/1990",
                "gender",
                "9",
                "phone_number",
                "12345",
                "permanent_ward_code",
                "99999");

        assertThat(row.rejected()).isTrue();
        assertThat(codes(row))
                .containsExactlyInAnyOrder(
                        "CITIZEN_NUMBER_MALFORMED",
                        "DATE_IMPOSSIBLE",
                        "CODE_UNKNOWN",
                        "PHONE_MALFORMED",
                        "WARD_UNKNOWN",
                        "PERSON_NOT_IDENTIFIABLE");
    }

    @Test
    void doubtsADateThatCouldBeReadBothWaysOnlyWhereTheFileWritesBothWays() {
        for (boolean contradicted : new boolean[] {true, false}) {
            List<FieldColumn> columns =
                    List.of(new FieldColumn(StandardField.DATE_OF_BIRTH, false, List.of("dd/MM/yyyy"), contradicted));
            RowStandardizer standardizer = new RowStandardizer(CODES, "visit", columns, AS_OF);
            StandardRow both = standardizer.standardize(new String[] {"03/04/2020"});

            assertThat(both.value(StandardField.DATE_OF_BIRTH)).isEqualTo("2020-04-03");
            assertThat(codes(both).contains("DATE_DAY_MONTH_UNCLEAR")).isEqualTo(contradicted);
            for (String clear : List.of("13/04/2020", "04/04/2020", "20200403", "2020-04-03")) {
                assertThat(codes(standardizer.standardize(new String[] {clear})))
                        .doesNotContain("DATE_DAY_MONTH_UNCLEAR");
            }
        }
    }

    @Test
    void rejectsExactlyWhenThereIsAnError() {
        for (StandardRow row : List.of(
                population("full_name", "", "citizen_id", "001090123456"),
                population("full_name", "An", "citizen_id", "001090123456"),
                population("full_name", "An", "citizen_id", "x"),
                visit("facility_code", "x"))) {
            boolean error =
                    row.notices().stream().anyMatch(notice -> notice.code().severity() == Severity.ERROR);
            assertThat(row.rejected()).isEqualTo(error);
        }
    }

    @Test
    void keepsAContradictingNumberInTheClaimButNotAsKey() {
        StandardRow row =
                population("full_name", "Lê An", "citizen_id", "001090123456", "date_of_birth", "2015", "gender", "1");

        assertThat(row.rejected()).isFalse();
        assertThat(row.claim().citizenId()).isEqualTo("001090123456");
        assertThat(row.claim().citizenIdConsistent()).isFalse();
        assertThat(row.recordKey()).startsWith("P:").hasSize(34);
    }

    @Test
    void keysAPersonWithoutNumberByWhatIsSaidAboutHim() {
        StandardRow one = population("full_name", "Lê An", "date_of_birth", "1990", "permanent_ward_code", "00004");
        StandardRow again = population("full_name", "LÊ  AN", "date_of_birth", "1990", "permanent_ward_code", "4");
        StandardRow homonym = population("full_name", "Lê An", "date_of_birth", "1990", "permanent_ward_code", "00070");

        assertThat(one.recordKey()).isEqualTo(again.recordKey()).isNotEqualTo(homonym.recordKey());
    }

    @Test
    void partsTwinsWithoutNumbersByTheMarksOfTheirNamesAlone() {
        String[] same = {"date_of_birth", "05/06/2024", "gender", "1", "permanent_ward_code", "00004"};
        StandardRow hung = population(with(same, "full_name", "Lê Minh Hùng"));
        StandardRow again = population(with(same, "full_name", "LÊ  MINH  HÙNG"));
        StandardRow other = population(with(same, "full_name", "Lê Minh Hưng"));

        assertThat(hung.claim().nameKey()).isEqualTo(other.claim().nameKey());
        assertThat(hung.recordKey()).isEqualTo(again.recordKey()).isNotEqualTo(other.recordKey());
    }

    @Test
    void keysBothSpellingsOfIAndYAlike() {
        assertThat(population("full_name", "Lê Thị Mỹ", "date_of_birth", "1990").recordKey())
                .isEqualTo(population("full_name", "Lê Thị Mĩ", "date_of_birth", "1990")
                        .recordKey());
    }

    @Test
    void keysAnInsuranceLineByItsInsuranceNumberFirst() {
        assertThat(insurance(
                                "full_name",
                                "Lê An",
                                "insurance_card_number",
                                "DN4010123456789",
                                "citizen_id",
                                "001090123456")
                        .recordKey())
                .isEqualTo("S:0123456789");
        assertThat(insurance("full_name", "Lê An", "citizen_id", "001090123456").recordKey())
                .isEqualTo("C:001090123456");
        assertThat(insurance("full_name", "Lê An", "date_of_birth", "1990").recordKey())
                .startsWith("P:");
    }

    @Test
    void keysAnInsuranceLineByTheCitizenNumberInThePlaceOfTheInsuranceNumber() {
        String[] born = {"full_name", "Lê An", "date_of_birth", "19900512", "gender", "1"};
        StandardRow once = insurance(with(born, "social_insurance_number", "001090123456"));
        StandardRow cut = insurance(with(born, "insurance_card_number", "1090123456.0", "citizen_id", "001090123456"));
        StandardRow borrowed = insurance(with(born, "social_insurance_number", "001185123456"));

        assertThat(once.recordKey()).isEqualTo(cut.recordKey()).isEqualTo("C:001090123456");
        assertThat(once.claim()).isEqualTo(cut.claim());
        assertThat(once.claim().citizenIdConsistent()).isTrue();
        assertThat(once.claim().socialInsuranceNumber()).isNull();
        assertThat(borrowed.recordKey()).startsWith("P:");
        assertThat(borrowed.claim().citizenIdConsistent()).isFalse();
    }

    @Test
    void claimsAPatientByTheCitizenNumberOnTheCard() {
        StandardRow row = visit("insurance_card_number", "001090123456");

        assertThat(row.claim().citizenId()).isEqualTo("001090123456");
        assertThat(row.recordKey()).isEqualTo("01001|LK1");
        assertThat(codes(row)).containsExactly("INSURANCE_NUMBER_IS_CITIZEN_NUMBER");
    }

    @Test
    void keysEventsByTheSendersKeys() {
        assertThat(visit().recordKey()).isEqualTo("01001|LK1");
        assertThat(visit().rejected()).isFalse();
        StandardRow injection = standardize(
                "vaccination",
                Layouts.vaccination(),
                given(
                        "facility_code",
                        "01001",
                        "injection_key",
                        "M1",
                        "full_name",
                        "Lê An",
                        "vaccine_code",
                        "BCG",
                        "injected_on",
                        "20260110"));
        assertThat(injection.recordKey()).isEqualTo("01001|M1");
        assertThat(injection.rejected()).isFalse();
        StandardRow event = standardize(
                "resident_event",
                Layouts.residentEvent(),
                given("event_key", "SK1", "event_kind", "DIED", "event_on", "20260110", "full_name", "Lê An"));
        assertThat(event.recordKey()).isEqualTo("SK1");
        assertThat(event.rejected()).isFalse();
    }

    @Test
    void rejectsARegisterLineThatTellsNobodyApart() {
        assertThat(codes(insurance("full_name", "Lê An"))).containsExactly("PERSON_NOT_IDENTIFIABLE");
        assertThat(visit().rejected()).isFalse();
    }

    @Test
    void doubtsANumberThatIsAlsoTheGuardians() {
        List<FieldColumn> columns = List.of(
                column(StandardField.FULL_NAME),
                column(StandardField.CITIZEN_ID),
                column(StandardField.GUARDIAN_CITIZEN_ID),
                column(StandardField.DATE_OF_BIRTH));
        StandardRow row = new RowStandardizer(CODES, "population", columns, AS_OF)
                .standardize(new String[] {"Lê Na", "001190123456", "001190123456", "19900512"});

        assertThat(row.numberConsistent()).isFalse();
        assertThat(codes(row)).containsExactly("CITIZEN_NUMBER_SAME_AS_GUARDIAN");
    }

    @Test
    void takesShortLinesAndHostileText() {
        RowStandardizer standardizer = new RowStandardizer(CODES, "population", Layouts.population(), AS_OF);

        assertThat(standardizer.standardize(new String[0]).rejected()).isTrue();
        StandardRow row =
                standardizer.standardize(new String[] {"001090123456", "", "A\u0000n\uD800 \uD83D\uDE00", "\u0000"});
        assertThat(row.value(StandardField.FULL_NAME)).isEqualTo("An \uD83D\uDE00");
        assertThat(row.value(StandardField.DATE_OF_BIRTH)).isNull();
    }

    @Test
    void givesEveryThreadTheSameAnswer() {
        RowStandardizer standardizer = new RowStandardizer(CODES, "population", Layouts.population(), AS_OF);
        String[] raw = {"1090123456", "11234567", "Bé Lê An", "12/05/1990", "Nam", "", "", "Kinh", "0+", "01682345678"};
        StandardRow expected = standardizer.standardize(raw);

        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(i -> standardizer.standardize(raw))
                        .filter(row -> !row.claim().equals(expected.claim())
                                || !row.notices().equals(expected.notices())))
                .isEmpty();
    }

    @Test
    void versionsRulesAndCodeListsTogether() {
        assertThat(RowStandardizer.rulesVersion(CODES, vn.healthbook.notice.Severities.USUAL))
                .matches("[0-9a-f]{16}")
                .endsWith(CODES.fingerprint().substring(0, 14));
    }

    @Test
    void refusesAnUnknownSource() {
        assertThatThrownBy(() -> new RowStandardizer(CODES, "gossip", List.of(), AS_OF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StandardRow population(String... given) {
        return standardize("population", Layouts.population(), given(given));
    }

    private static StandardRow insurance(String... given) {
        return standardize("insurance", Layouts.insurance(), given(given));
    }

    private static StandardRow visit(String... given) {
        Map<String, String> values = given(
                "facility_code",
                "01001",
                "episode_key",
                "LK1",
                "full_name",
                "Lê An",
                "visit_started_at",
                "202601100800",
                "visit_ended_at",
                "202601100900",
                "main_diagnosis_code",
                "I10");
        values.putAll(given(given));
        return standardize("visit", Layouts.visit(), values);
    }

    private static StandardRow standardize(String source, List<FieldColumn> columns, Map<String, String> given) {
        String[] raw = columns.stream()
                .map(column -> given.getOrDefault(column.field().column(), ""))
                .toArray(String[]::new);
        return new RowStandardizer(CODES, source, columns, AS_OF).standardize(raw);
    }

    private static Map<String, String> given(String... pairs) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], pairs[i + 1]);
        }
        return given;
    }

    private static FieldColumn column(Field field) {
        return new FieldColumn(field, false, List.of());
    }

    private static List<String> codes(StandardRow row) {
        return Arrays.asList(
                row.notices().stream().map(notice -> notice.code().name()).toArray(String[]::new));
    }

    private static String[] with(String[] values, String... more) {
        return Stream.of(values, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
