package vn.healthbook.generate;

import java.time.LocalDate;
import vn.healthbook.generate.Vocabulary.CardObject;

/** Health insurance cards: two object letters, benefit digit, province 01, social insurance number (Decision 1351/QĐ-BHXH). */
final class Cards {

    private final CityPlan plan;
    private final Vocabulary words;

    Cards(CityPlan plan, Vocabulary words) {
        this.plan = plan;
        this.words = words;
    }

    /** @param changes how many cards the person had before */
    String number(Person person, int changes) {
        Draw draw = Draw.of(plan.seed(), Draw.Of.NUMBER, person.index(), changes);
        CardObject object = words.cardObject(Math.max(0, person.age(plan.firstNight())), draw);
        return object.code() + object.benefit() + "01" + person.socialInsuranceNumber();
    }

    LocalDate validFrom(Person person, int changes) {
        LocalDate yearStart = plan.firstNight().withDayOfYear(1).plusMonths(Math.min(changes, 3));
        return person.bornNight() > 0 ? person.birthDate() : yearStart;
    }

    LocalDate validTo(Person person, int changes) {
        return person.bornNight() > 0
                ? person.birthDate().plusMonths(72)
                : plan.firstNight().withDayOfYear(1).plusYears(1L + changes).minusDays(1);
    }

    /** Where the card is registered; a newborn's says "province + 000". */
    String registeredFacility(Person person) {
        return person.bornNight() > 0 ? "01000" : Facilities.code(person.index() % plan.facilities());
    }
}
