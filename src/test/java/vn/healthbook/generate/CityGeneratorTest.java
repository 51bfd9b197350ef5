package vn.healthbook.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.generate.CityFiles.DataLine;
import vn.healthbook.generate.CityFiles.Row;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityGeneratorTest {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 2);
    /** Busy enough that a few hundred people show every fault. */
    private static final CityPlan BUSY = new CityPlan(1000, 11, 4, FIRST_NIGHT)
            .withEventsPerNight(0.5, 0.1, 0.08, 0.03)
            .withNoise(2);

    private static final Row NOBODY = new Row(Map.of());

    private Path folder = Path.of(".");
    private CityFiles city = new CityFiles(Path.of("."));
    private List<DataLine> lines = List.of();
    private Map<String, Row> truth = Map.of();
    private Map<String, Row> people = new HashMap<>();

    @BeforeAll
    void generate(@TempDir Path shared) throws IOException {
        folder = shared;
        city = CityFiles.of(BUSY, folder.resolve("busy"));
        lines = city.dataLines();
        truth = city.truthByLine();
        people = city.truth("person.csv").stream().collect(Collectors.toMap(p -> p.get("person_id"), p -> p));
    }

    @Test
    void sameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        CityPlan plan = new CityPlan(300, 5, 3, FIRST_NIGHT);
        CityPlan other = new CityPlan(300, 6, 3, FIRST_NIGHT);
        String hash = CityFiles.of(plan, folder.resolve("a")).hash();

        assertThat(CityFiles.of(plan, folder.resolve("b")).hash()).isEqualTo(hash);
        assertThat(CityFiles.of(other, folder.resolve("c")).hash()).isNotEqualTo(hash);
    }

    @Test
    void tellsTheTruthAboutEachDataLineOnceWithItsPhysicalLineNumber() {
        assertThat(lines).extracting(DataLine::at).containsExactlyInAnyOrderElementsOf(truth.keySet());
        assertThat(lines).allSatisfy(line -> {
            Row person = personOf(line);
            if (!hasFault(line, "NUMBER_MISSING", "NUMBER_DAMAGED", "NUMBER_OF_PARENT", "NUMBER_OF_TWIN")) {
                String padded = "0".repeat(12 - line.values().get("SO_CCCD").length())
                        + line.values().get("SO_CCCD");
                assertThat(padded).isEqualTo(person.get("citizen_id"));
            }
        });
    }

    @Test
    void physicalLinesCountBrokenAddressesAndBlankLines() throws IOException {
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.values().get("DIA_CHI_TT")).contains("\n"));
        assertThat(city.deliveries())
                .anySatisfy(file -> assertThat(Files.readString(file)).contains("\n\n"));
    }

    @Test
    void plantsEveryKindOfFault() {
        Set<Fault> planted = EnumSet.noneOf(Fault.class);
        truth.values()
                .forEach(row -> Arrays.stream(row.get("faults").split(";"))
                        .filter(f -> !f.isEmpty())
                        .map(Fault::valueOf)
                        .forEach(planted::add));

        assertThat(planted).containsExactlyInAnyOrder(Fault.values());
        assertThat(truth.values())
                .extracting(row -> row.get("expected"))
                .contains("linked", "review_or_parked", "rejected", "any");
    }

    @Test
    void numbersBelongToOnePersonAndFitBirthAndSex() {
        assertThat(people.values()).extracting(p -> p.get("citizen_id")).doesNotHaveDuplicates();
        assertThat(people.values().stream()
                        .map(p -> p.get("social_insurance_number"))
                        .filter(n -> !n.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(people.values()).allSatisfy(p -> {
            int year = Integer.parseInt(p.get("date_of_birth").substring(0, 4));
            int century = (year / 100 - 19) * 2 + Integer.parseInt(p.get("gender")) - 1;
            assertThat(p.get("citizen_id"))
                    .matches("0\\d\\d" + century + p.get("date_of_birth").substring(2, 4) + "\\d{6}");
        });
    }

    @Test
    void twinsShareEverythingButGivenNameAndNumber() {
        CityParts parts = new CityParts(BUSY);
        List<Person> twins = parts.second(Fault.TWIN);

        assertThat(twins).isNotEmpty().allSatisfy(twin -> {
            Person first = Objects.requireNonNull(twin.kin());
            assertThat(twin)
                    .returns(first.birthDate(), Person::birthDate)
                    .returns(first.family(), Person::family)
                    .returns(first.phone(), Person::phone)
                    .returns(first.ward(), Person::ward);
            assertThat(twin.given()).isNotEqualTo(first.given());
            assertThat(twin.citizenId()).isNotEqualTo(first.citizenId());
        });
    }

    @Test
    void homonymsOfOneDayAreToldApartByWardAndNumber() {
        Map<String, Set<String>> wards = new HashMap<>();
        for (DataLine line : lines) {
            if (hasFault(line, "HOMONYM_SAME_BIRTH")
                    && !line.values().get("MAXA_CU_TRU").isEmpty()) {
                wards.computeIfAbsent(truthOf(line).get("person_id"), id -> new HashSet<>())
                        .add(line.values().get("MAXA_CU_TRU"));
            }
        }
        assertThat(wards).hasSizeGreaterThan(1).allSatisfy((id, own) -> {
            assertThat(own).hasSize(1);
            int index = Integer.parseInt(id.substring(1));
            String other = "P" + Numbers.padded(index ^ 1, 8);
            assertThat(wards.getOrDefault(other, Set.of())).doesNotContainAnyElementsOf(own);
        });
    }

    @Test
    void aBorrowedNumberIsThatOfSomebodyElseWhoIsOlder() {
        Map<String, Row> byNumber =
                people.values().stream().collect(Collectors.toMap(p -> p.get("citizen_id"), p -> p));
        List<DataLine> borrowed =
                lines.stream().filter(l -> hasFault(l, "NUMBER_OF_PARENT")).toList();

        assertThat(borrowed).isNotEmpty().allSatisfy(line -> {
            Row lender = byNumber.getOrDefault(line.values().get("SO_CCCD"), NOBODY);
            assertThat(lender).isNotEqualTo(NOBODY);
            int child = Integer.parseInt(personOf(line).get("date_of_birth").substring(0, 4));
            assertThat(Integer.parseInt(lender.get("date_of_birth").substring(0, 4)))
                    .isLessThanOrEqualTo(child - 18);
            assertThat(truthOf(line).get("expected")).isNotEqualTo("linked");
        });
    }

    @Test
    void changesReachTheExtractsAtTheRateOfThePlan() {
        List<DataLine> second = lines.stream()
                .filter(l -> l.file().startsWith("population-20261103"))
                .toList();
        long changed = second.stream()
                .filter(l -> hasFault(l, "MOVED", "PHONE_CHANGED", "CARD_CHANGED", "NAME_CORRECTED"))
                .count();

        assertThat((double) changed / second.size()).isBetween(0.04, 0.12);
    }

    @Test
    void aRepeatedFileHasTheBytesOfTheNightBefore() throws IOException {
        Path busy = folder.resolve("busy");

        assertThat(busy.resolve("night-2/visits-01001-gui-lai-20261102.csv"))
                .hasSameBinaryContentAs(busy.resolve("night-1/visits-01001-20261102.csv"));
    }

    @Test
    void aLateFileComesTwoNightsAfterItsDateAndNotBefore() {
        Path busy = folder.resolve("busy");

        assertThat(busy.resolve("night-3/visits-01002-20261102.csv")).exists();
        assertThat(busy.resolve("night-1/visits-01002-20261102.csv")).doesNotExist();
    }

    @Test
    void theLastEventDecidesTheLifeStatus() {
        Map<String, String> last = new HashMap<>();
        for (DataLine line : lines) {
            if (line.file().startsWith("resident-events")
                    && !"MOVED_INSIDE_CITY".equals(line.values().get("LOAI_SU_KIEN"))) {
                last.put(truthOf(line).get("person_id"), line.values().get("LOAI_SU_KIEN"));
            }
        }
        assertThat(last.values()).contains("DIED", "ENTRY_ERROR", "RETURNED", "FOUND_ALIVE", "MISSING_REPORTED");
        assertThat(people.values())
                .allSatisfy(p -> assertThat(p.get("life_status")).isEqualTo(statusAfter(last.get(p.get("person_id")))));
    }

    private static String statusAfter(@Nullable String event) {
        return switch (event == null ? "" : event) {
            case "DIED", "DECLARED_DEAD" -> "DECEASED";
            case "MOVED_OUT_PROVINCE", "SETTLED_ABROAD" -> "MOVED_OUT";
            case "MISSING_REPORTED" -> "MISSING";
            default -> "ALIVE";
        };
    }

    @Test
    void aWithdrawalNamesAnEventOfANightBefore() {
        List<DataLine> events = lines.stream()
                .filter(l -> l.file().startsWith("resident-events"))
                .toList();
        Map<String, String> nights = events.stream()
                .collect(Collectors.toMap(l -> l.values().get("MA_SU_KIEN"), DataLine::night, (a, b) -> a));

        assertThat(events.stream().filter(l -> "ENTRY_ERROR".equals(l.values().get("LOAI_SU_KIEN"))))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(nights.get(l.values().get("MA_SU_KIEN_HUY")))
                        .isNotNull()
                        .isLessThan(l.night()));
    }

    @Test
    void aCorrectedVisitIsTheRecordOfTheNightBeforeWithOtherContent() {
        Map<String, Row> kept = new HashMap<>();
        lines.stream()
                .filter(l ->
                        l.file().startsWith("visits") && !hasFault(l, "RECORD_CORRECTED", "SAME_RECORD_OTHER_CONTENT"))
                .forEach(l -> kept.put(l.values().get("MA_CSKCB") + l.values().get("MA_LK"), l.values()));

        assertThat(lines.stream().filter(l -> hasFault(l, "RECORD_CORRECTED")))
                .isNotEmpty()
                .allSatisfy(l -> {
                    Row first = kept.getOrDefault(
                            l.values().get("MA_CSKCB") + l.values().get("MA_LK"), NOBODY);
                    assertThat(first.get("NGAY_RA")).isEqualTo(l.values().get("NGAY_RA"));
                    assertThat(l.values().get("HO_TEN")).isNotEmpty();
                    assertThat(truthOf(l).get("expected")).isNotEqualTo("rejected");
                });
    }

    private boolean hasFault(DataLine line, String... faults) {
        return List.of(truthOf(line).get("faults").split(";")).stream().anyMatch(Set.of(faults)::contains);
    }

    private Row truthOf(DataLine line) {
        return truth.getOrDefault(line.at(), NOBODY);
    }

    private Row personOf(DataLine line) {
        return people.getOrDefault(truthOf(line).get("person_id"), NOBODY);
    }
}
