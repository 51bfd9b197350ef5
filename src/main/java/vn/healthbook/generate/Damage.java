package vn.healthbook.generate;

import vn.healthbook.generate.Person.Pairing;
import vn.healthbook.generate.Vocabulary.Ward;

/** Spoils what a line says about its person the way clinics and spreadsheets do, and notes each fault. */
final class Damage {

    private static final String[] UNUSABLE_WARDS = {"99999", "KHÔNG RÕ", "0000", "1"};

    private final CityPlan plan;
    private final Cards cards;

    Damage(CityPlan plan, Cards cards) {
        this.plan = plan;
        this.cards = cards;
    }

    /** @param part share of the usual rates that this sender reaches, 1 for facilities */
    void spoil(Stated stated, Draw draw, double part) {
        spoilNumber(stated, draw, part);
        spoilName(stated, draw, part);
        spoilBirth(stated, draw, part);
        spoilCard(stated, draw, part);
        spoilContact(stated, draw, part);
    }

    private boolean strikes(Fault fault, Draw draw, double part) {
        return draw.chance(plan.rate(fault) * part);
    }

    private void spoilNumber(Stated stated, Draw draw, double part) {
        Person person = stated.who.person();
        Person parent = person.parent();
        Person twin = person.twin();
        boolean isChild = person.age(plan.firstNight()) < 14;
        if (parent != null && isChild && strikes(Fault.NUMBER_OF_PARENT, draw, part)) {
            stated.citizenId = parent.citizenId();
            stated.faults.add(Fault.NUMBER_OF_PARENT);
        } else if (twin != null && strikes(Fault.NUMBER_OF_TWIN, draw, part)) {
            stated.citizenId = twin.citizenId();
            stated.faults.add(Fault.NUMBER_OF_TWIN);
        } else if (strikes(Fault.NUMBER_MISSING, draw, part)) {
            stated.citizenId = "";
            stated.faults.add(Fault.NUMBER_MISSING);
        } else if (strikes(Fault.NUMBER_DAMAGED, draw, part)) {
            stated.citizenId = oneDigitChanged(stated.citizenId, draw);
            stated.faults.add(Fault.NUMBER_DAMAGED);
        } else if (strikes(Fault.LEADING_ZEROS_LOST, draw, part)) {
            stated.citizenId = Long.toString(Long.parseLong(stated.citizenId));
            stated.faults.add(Fault.LEADING_ZEROS_LOST);
        }
    }

    private static String oneDigitChanged(String number, Draw draw) {
        int at = draw.chance(0.7) ? draw.between(6, 11) : draw.between(3, 5);
        int digit = (number.charAt(at) - '0' + draw.between(1, 9)) % 10;
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    private void spoilName(Stated stated, Draw draw, double part) {
        Person person = stated.who.person();
        if (strikes(Fault.MIDDLE_NAME_DROPPED, draw, part)) {
            stated.name = person.family() + " " + person.given();
            stated.faults.add(Fault.MIDDLE_NAME_DROPPED);
        }
        if (strikes(Fault.NAME_WITHOUT_MARKS, draw, part)) {
            stated.name = Text.withoutMarks(stated.name);
            stated.faults.add(Fault.NAME_WITHOUT_MARKS);
        }
        if (strikes(Fault.NAME_UPPER_CASE, draw, part)) {
            stated.name = Text.upperCase(stated.name);
            stated.faults.add(Fault.NAME_UPPER_CASE);
        }
    }

    private void spoilBirth(Stated stated, Draw draw, double part) {
        boolean yearOnly = strikes(Fault.BIRTH_YEAR_ONLY, draw, part);
        boolean firstOfJanuary = strikes(Fault.BIRTH_FIRST_OF_JANUARY, draw, part);
        boolean slashes = strikes(Fault.DATE_WITH_SLASHES, draw, part);
        int year = stated.trueBirth().getYear();
        if (stated.who.person().hasWeakBirthDate()) {
            return;
        }
        if (yearOnly) {
            stated.birth = year % 2 == 0 ? Integer.toString(year) : year + "0000";
            stated.faults.add(Fault.BIRTH_YEAR_ONLY);
        } else if (firstOfJanuary) {
            stated.birth = year + "0101";
            stated.faults.add(Fault.BIRTH_FIRST_OF_JANUARY);
        } else if (slashes) {
            stated.birth = Text.slashes(stated.trueBirth());
            stated.faults.add(Fault.DATE_WITH_SLASHES);
        }
    }

    private void spoilCard(Stated stated, Draw draw, double part) {
        Person parent = stated.who.person().parent();
        boolean ofParent = strikes(Fault.CARD_OF_PARENT, draw, part);
        boolean malformed = strikes(Fault.CARD_MALFORMED, draw, part);
        if (stated.card.isEmpty()) {
            return;
        }
        if (ofParent && parent != null && stated.who.person().age(plan.firstNight()) < 14) {
            stated.card = cards.number(parent, 0);
            stated.faults.add(Fault.CARD_OF_PARENT);
        } else if (malformed) {
            stated.card = "X" + stated.card.substring(2);
            stated.faults.add(Fault.CARD_MALFORMED);
        }
    }

    private void spoilContact(Stated stated, Draw draw, double part) {
        boolean oldPhone = strikes(Fault.PHONE_OLD, draw, part);
        boolean unusableWard = strikes(Fault.WARD_UNUSABLE, draw, part);
        boolean oldWard = strikes(Fault.WARD_OLD, draw, part);
        String before = Numbers.phoneBefore2018(stated.phone);
        if (oldPhone && !before.equals(stated.phone)) {
            stated.phone = before;
            stated.faults.add(Fault.PHONE_OLD);
        }
        Ward ward = stated.who.ward();
        if (stated.who.person().pairing() == Pairing.HOMONYMS_OF_ONE_DAY) {
            return; // the ward is what tells them apart
        }
        if (unusableWard) {
            stated.ward = UNUSABLE_WARDS[draw.below(UNUSABLE_WARDS.length)];
            stated.faults.add(Fault.WARD_UNUSABLE);
        } else if (oldWard && !ward.former().isEmpty()) {
            stated.ward = ward.former();
            stated.faults.add(Fault.WARD_OLD);
        }
    }
}
