package vn.healthbook.generate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Who a line says it is about: the truth at first, then what the damage leaves of it. */
final class Stated {

    final Snapshot who;
    final Set<Fault> faults;
    String name;
    String citizenId;
    /** As written in the file. */
    String birth;

    String card;
    String phone;
    String ward;

    Stated(Snapshot who, String card) {
        Person person = who.person();
        this.who = who;
        this.faults = EnumSet.copyOf(who.changed().isEmpty() ? EnumSet.noneOf(Fault.class) : who.changed());
        this.faults.addAll(person.facts());
        this.name = who.fullName();
        this.citizenId = person.citizenId();
        this.birth =
                person.yearOnly() ? Integer.toString(person.birthDate().getYear()) : Text.compact(person.birthDate());
        this.card = card;
        this.phone = who.phone();
        this.ward = who.ward().code();
    }

    String gender() {
        return Integer.toString(who.person().gender());
    }

    LocalDate trueBirth() {
        return who.person().birthDate();
    }

    boolean has(Fault fault) {
        return faults.contains(fault);
    }

    boolean hasWeakBirth() {
        return has(Fault.BIRTH_FIRST_OF_JANUARY) || has(Fault.BIRTH_YEAR_ONLY);
    }

    /** The person's own citizen number, perhaps without its leading zeros. */
    boolean hasOwnNumber() {
        return !citizenId.isEmpty()
                && !has(Fault.NUMBER_DAMAGED)
                && !has(Fault.NUMBER_OF_PARENT)
                && !has(Fault.NUMBER_OF_TWIN);
    }

    boolean hasOwnCard() {
        return !card.isEmpty() && !has(Fault.CARD_MALFORMED) && !has(Fault.CARD_OF_PARENT);
    }

    boolean hasOwnWard() {
        return !has(Fault.WARD_UNUSABLE) && !has(Fault.WARD_OLD);
    }
}
