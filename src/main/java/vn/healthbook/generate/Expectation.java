package vn.healthbook.generate;

import java.util.EnumSet;
import java.util.Set;
import vn.healthbook.generate.Person.Pairing;

/** What the evidence of a line allows, by the tiers of matching: citizen number, insurance number, full demographics. */
final class Expectation {

    private static final Set<Fault> REJECTING =
            EnumSet.of(Fault.NAME_BLANK, Fault.TIME_IMPOSSIBLE, Fault.DIAGNOSIS_BLANK);
    private static final Set<Fault> MISLEADING =
            EnumSet.of(Fault.NUMBER_DAMAGED, Fault.NUMBER_OF_PARENT, Fault.NUMBER_OF_TWIN, Fault.CARD_OF_PARENT);

    private final Registers registers;

    Expectation(Registers registers) {
        this.registers = registers;
    }

    static boolean isRejected(Stated stated) {
        return stated.faults.stream().anyMatch(REJECTING::contains);
    }

    /** For lines of facilities and of the police. */
    Expected ofEvent(Stated stated) {
        if (isRejected(stated)) {
            return Expected.REJECTED;
        }
        if (stated.has(Fault.NEWBORN_UNDER_MOTHER)) {
            return Expected.REVIEW_OR_PARKED;
        }
        if (stated.faults.stream().anyMatch(MISLEADING::contains)) {
            return Expected.ANY;
        }
        Snapshot who = stated.who;
        if (stated.hasOwnNumber()) {
            if (who.registered() ? !registers.statesNumber(who.person()) : registers.insuranceMisstatesNumber(who)) {
                // the number leads to the insurance record, if to anything
                boolean aside = who.person().presence().inInsurance() && !registers.insuranceLeadsToTheBook(who);
                return aside ? Expected.ANY : byDemographics(stated);
            }
            return isNameDamaged(stated) && stated.hasWeakBirth() ? byDemographics(stated) : Expected.LINKED;
        }
        if (stated.hasOwnCard() && who.insured()) {
            boolean cardAnswers = registers.insuranceLeadsToTheBook(who);
            return cardAnswers && (!isNameDamaged(stated) || !stated.hasWeakBirth()) ? Expected.LINKED : Expected.ANY;
        }
        if (!who.registered() && !who.insured() && stated.card.isEmpty()) {
            return Expected.REVIEW_OR_PARKED;
        }
        return byDemographics(stated);
    }

    /** For insurance lines: one without a population record opens a provisional book of its own. */
    Expected ofInsurance(Stated stated) {
        if (isRejected(stated)) {
            return Expected.REJECTED;
        }
        if (stated.faults.stream().anyMatch(MISLEADING::contains)) {
            return Expected.ANY;
        }
        Snapshot who = stated.who;
        if (!who.person().presence().inPopulation()) {
            return stated.hasOwnNumber() || !hasDouble(stated) ? Expected.LINKED : Expected.ANY;
        }
        if (stated.hasOwnNumber()
                && registers.statesNumber(who.person())
                && (!isNameDamaged(stated) || !stated.hasWeakBirth())) {
            return Expected.LINKED;
        }
        return byDemographics(stated);
    }

    private static boolean isNameDamaged(Stated stated) {
        return stated.has(Fault.MIDDLE_NAME_DROPPED) || stated.who.renamed();
    }

    /** Somebody in the register may look like this person: a human may have to decide. */
    private static boolean hasDouble(Stated stated) {
        return stated.hasWeakBirth() || stated.has(Fault.TWIN) || stated.has(Fault.HOMONYM_SAME_BIRTH);
    }

    /** Folded full name, full birth date, sex and ward, of one person only. */
    private static Expected byDemographics(Stated stated) {
        boolean full = stated.who.registered()
                && !isNameDamaged(stated)
                && !stated.hasWeakBirth()
                && stated.hasOwnWard()
                && !stated.who.shaken()
                && stated.who.person().pairing() != Pairing.HOMONYMS_OF_ONE_DAY;
        return full ? Expected.LINKED : Expected.ANY;
    }
}
