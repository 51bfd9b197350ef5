package vn.healthbook.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.healthbook.generate.Vocabulary.Ward;

/**
 * One invented inhabitant as born and first registered; {@link Snapshot} tells what became of the person by some night.
 *
 * @param index place in the city; the identity in {@code truth/}
 * @param gender 1 male, 2 female
 * @param yearOnly papers know the birth year alone
 * @param phone ten digits
 * @param kin the first twin of a second twin; the parent of a child
 * @param bornNight 0 for those who lived before night 1
 */
record Person(
        int index,
        int gender,
        String family,
        String middle,
        String given,
        LocalDate birthDate,
        boolean yearOnly,
        String citizenId,
        String socialInsuranceNumber,
        String phone,
        Ward ward,
        Presence presence,
        Pairing pairing,
        @Nullable Person kin,
        int bornNight) {

    /** Which of the two extracts state the person. */
    enum Presence {
        BOTH,
        POPULATION_ONLY,
        INSURANCE_ONLY,
        NEITHER;

        boolean inPopulation() {
            return this == BOTH || this == POPULATION_ONLY;
        }

        boolean inInsurance() {
            return this == BOTH || this == INSURANCE_ONLY;
        }
    }

    /** What two neighbours in the list are to each other. */
    enum Pairing {
        UNRELATED,
        PARENT_AND_CHILD,
        TWINS,
        HOMONYMS,
        HOMONYMS_OF_ONE_DAY
    }

    String id() {
        return "P" + Numbers.padded(index, 8);
    }

    int age(LocalDate on) {
        return (int) ChronoUnit.YEARS.between(birthDate, on);
    }

    @Nullable
    Person parent() {
        return pairing == Pairing.PARENT_AND_CHILD ? kin : null;
    }

    @Nullable
    Person twin() {
        return pairing == Pairing.TWINS ? kin : null;
    }

    boolean hasWeakBirthDate() {
        return yearOnly || birthDate.getDayOfYear() == 1;
    }

    /** What every line about this person carries as its codes. */
    Set<Fault> facts() {
        EnumSet<Fault> facts = EnumSet.noneOf(Fault.class);
        switch (pairing) {
            case TWINS -> facts.add(Fault.TWIN);
            case HOMONYMS -> facts.add(Fault.HOMONYM);
            case HOMONYMS_OF_ONE_DAY -> facts.add(Fault.HOMONYM_SAME_BIRTH);
            case UNRELATED, PARENT_AND_CHILD -> {}
        }
        switch (presence) {
            case NEITHER -> facts.add(Fault.PERSON_UNKNOWN);
            case INSURANCE_ONLY -> facts.add(Fault.INSURANCE_ONLY);
            case POPULATION_ONLY -> facts.add(Fault.POPULATION_ONLY);
            case BOTH -> {}
        }
        if (yearOnly) {
            facts.add(Fault.BIRTH_YEAR_ONLY);
        } else if (birthDate.getDayOfYear() == 1) {
            facts.add(Fault.BIRTH_FIRST_OF_JANUARY);
        }
        if (bornNight > 0) {
            facts.add(Fault.NEWBORN);
        }
        return facts;
    }
}
