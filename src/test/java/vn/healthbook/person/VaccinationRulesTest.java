package vn.healthbook.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VaccinationRulesTest {

    @Test
    void saysNothingWithoutDoses() {
        assertThat(VaccinationRules.summarize(List.of())).isEmpty();
    }

    @Test
    void countsDosesByAntigenOverAllVaccines() {
        assertThat(VaccinationRules.summarize(List.of(
                        new Dose("PENTA", List.of("D", "Hib"), LocalDate.of(2025, 3, 1)),
                        new Dose("DPT", List.of("D"), LocalDate.of(2026, 9, 1)))))
                .isEqualTo("D:2:2026-09-01;Hib:1:2025-03-01");
    }

    @Test
    void countsOneInjectionEnteredTwiceADayApartOnce() {
        assertThat(VaccinationRules.summarize(List.of(dose(2), dose(1), dose(2))))
                .isEqualTo("D:1:2025-03-01");
    }

    @Test
    void doesNotDrawThreeDaysIntoOneDose() {
        assertThat(VaccinationRules.summarize(List.of(dose(1), dose(2), dose(3))))
                .isEqualTo("D:2:2025-03-03");
    }

    @Property
    void doesNotDependOnTheOrderOfArrival(@ForAll("doses") List<Dose> doses, @ForAll Random random) {
        List<Dose> shuffled = new ArrayList<>(doses);
        Collections.shuffle(shuffled, random);

        assertThat(VaccinationRules.summarize(shuffled)).isEqualTo(VaccinationRules.summarize(doses));
    }

    @Property
    void theSameDoseAgainChangesNothing(@ForAll("doses") List<Dose> doses) {
        List<Dose> twice = new ArrayList<>(doses);
        twice.addAll(doses);

        assertThat(VaccinationRules.summarize(twice)).isEqualTo(VaccinationRules.summarize(doses));
    }

    @Provide
    Arbitrary<List<Dose>> doses() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(1, 12).map(day -> LocalDate.of(2025, 3, day));
        Arbitrary<List<String>> antigens = Arbitraries.of(List.of("D"), List.of("D", "T"), List.of("HepB", "D"));
        return Combinators.combine(antigens, days)
                .as((list, day) -> new Dose("V", list, day))
                .list()
                .ofMaxSize(8);
    }

    private static Dose dose(int day) {
        return new Dose("DPT", List.of("D"), LocalDate.of(2025, 3, day));
    }
}
