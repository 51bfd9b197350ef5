package vn.healthbook.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CensusTest {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 2);

    @Test
    void aPersonIsTheSameWhoeverWasAskedForBefore() {
        CityPlan plan = new CityPlan(1000, 4, 1, FIRST_NIGHT);
        Person alone = new CityParts(plan).census.person(777);
        CityParts walked = new CityParts(plan);
        for (int pair = 0; pair < 500; pair++) {
            walked.census.pair(pair);
        }
        assertThat(walked.census.person(777)).isEqualTo(alone);
    }

    @Test
    void tenMillionPeopleShareNoNumber() {
        CityPlan plan = new CityPlan(CityPlan.MOST_PEOPLE, 4, 1, FIRST_NIGHT);
        Census census = new CityParts(plan).census;
        // Those whose random digits are equal stand a million apart; their birth years keep the numbers apart.
        for (int start = 0; start < 20_000; start += 97) {
            Set<String> numbers = new HashSet<>();
            Set<Integer> places = new HashSet<>();
            for (int index = start; index < plan.people(); index += 1_000_000) {
                Person person = census.person(index);
                numbers.add(person.citizenId());
                places.add(person.birthDate().getYear() % Census.BAND);
            }
            assertThat(numbers).hasSize(10);
            assertThat(places).hasSize(10);
        }
    }

    @Test
    void randomDigitsAreOneToOne() {
        Numbers numbers = new Numbers(9);
        Draw draw = Draw.of(1, Draw.Of.PAIR, 1, 1);
        Set<String> ends = new HashSet<>();
        for (int index = 0; index < 1_000_000; index += 1) {
            ends.add(numbers.citizenId(index, 1, FIRST_NIGHT, 1, draw).substring(6));
        }
        assertThat(ends).hasSize(1_000_000);
    }

    @Test
    void namesFollowTheirFrequency() {
        CityPlan plan = new CityPlan(4000, 2, 1, FIRST_NIGHT);
        Census census = new CityParts(plan).census;
        long nguyen = 0;
        for (int index = 0; index < plan.people(); index++) {
            nguyen += census.person(index).family().equals("Nguyễn") ? 1 : 0;
        }
        assertThat(nguyen / 4000.0).isBetween(0.33, 0.43);
    }

    @Test
    void knowsTheWardsOfHanoiSinceJuly2025() {
        List<Vocabulary.Ward> wards = new Vocabulary().wards;

        assertThat(wards)
                .hasSize(126)
                .extracting(Vocabulary.Ward::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("\\d{5}"));
        assertThat(wards)
                .extracting(Vocabulary.Ward::former)
                .filteredOn(c -> !c.isEmpty())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        wards.stream().map(Vocabulary.Ward::code).toList());
    }

    @Test
    void writesAPhoneAsBefore2018OnlyWhenItHadElevenDigits() {
        assertThat(Numbers.phoneBefore2018("0321234567")).isEqualTo("01621234567");
        assertThat(Numbers.phoneBefore2018("0791234567")).isEqualTo("01211234567");
        assertThat(Numbers.phoneBefore2018("0591234567")).isEqualTo("01991234567");
        assertThat(Numbers.phoneBefore2018("0911234567")).isEqualTo("0911234567");
    }
}
