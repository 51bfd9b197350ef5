package vn.healthbook.generate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The two full extracts: population (police) and insurance (social security). What is wrong with a person's record there is the
 * same every night, so that an unchanged person is an unchanged line.
 */
final class Registers {

    static final String[] POPULATION = {
        "SO_CCCD",
        "SO_CMND",
        "HO_TEN",
        "NGAY_SINH",
        "GIOI_TINH",
        "MA_QUOCTICH",
        "MA_TINH_DKKS",
        "MA_DANTOC",
        "NHOM_MAU",
        "DIEN_THOAI",
        "DIA_CHI_TT",
        "MAXA_TT",
        "MAXA_CU_TRU",
        "HO_TEN_GH",
        "QUAN_HE_GH",
        "SO_CCCD_GH",
        "DIEN_THOAI_GH"
    };
    static final String[] INSURANCE = {
        "MA_BHXH",
        "MA_THE_BHYT",
        "GT_THE_TU",
        "GT_THE_DEN",
        "MA_DKBD",
        "HO_TEN",
        "NGAY_SINH",
        "GIOI_TINH",
        "SO_CCCD",
        "DIEN_THOAI",
        "MAXA_CU_TRU"
    };

    private static final int POPULATION_NAME = 2;
    private static final int POPULATION_PHONE = 9;
    private static final int INSURANCE_NAME = 5;
    private static final int INSURANCE_PHONE = 9;
    /** Registers are cleaner than clinics. */
    private static final double PART_OF_DAMAGE = 0.4;

    private final CityPlan plan;
    private final Numbers numbers;
    private final Cards cards;
    private final Damage damage;
    private final Blemishes blemishes;
    private final Expectation expectation = new Expectation(this);

    Registers(CityPlan plan, Numbers numbers, Cards cards, Damage damage, Blemishes blemishes) {
        this.plan = plan;
        this.numbers = numbers;
        this.cards = cards;
        this.damage = damage;
        this.blemishes = blemishes;
    }

    Expectation expectation() {
        return expectation;
    }

    /** Some people's record in the register lacks the number; a newborn's often, until the birth is registered. */
    boolean statesNumber(Person person) {
        return Draw.unit(Draw.mix(plan.seed(), Draw.Of.POPULATION, person.index(), -1))
                >= plan.rate(Fault.NUMBER_MISSING) * (person.bornNight() > 0 ? 3 : 0.03);
    }

    /** The clerk typed the mother's number for a child that has none yet. */
    private boolean lendsNumber(Person child) {
        return child.bornNight() > 0
                && Draw.unit(Draw.mix(plan.seed(), Draw.Of.POPULATION, child.index(), -2))
                        < plan.rate(Fault.NUMBER_OF_PARENT) * 2;
    }

    void write(Snapshot who, NightFolder folder) {
        if (who.listed()) {
            writePopulation(who, folder);
        }
        if (who.person().presence().inInsurance() && who.night() > who.person().bornNight()) {
            writeInsurance(who, folder);
        }
    }

    private void writePopulation(Snapshot who, NightFolder folder) {
        Person person = who.person();
        Draw draw = Draw.of(plan.seed(), Draw.Of.POPULATION, person.index(), 0);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        faults.addAll(person.facts());
        faults.addAll(who.changed());
        String number = person.citizenId();
        if (!statesNumber(person)) {
            Person lender = lendsNumber(person) ? person.parent() : null;
            number = lender == null ? "" : lender.citizenId();
            faults.add(lender != null ? Fault.NUMBER_OF_PARENT : Fault.NUMBER_MISSING);
        }
        Person guardian = person.age(plan.firstNight()) < 18 ? person.parent() : null;
        boolean hasOldIdentity = person.birthDate().getYear() < 2003 && draw.chance(0.4);
        String blood = draw.chance(0.15) ? blood(person) : "";
        String ethnicity = draw.chance(0.97) ? "01" : draw.chance(0.5) ? "02" : "06";
        String street = "Số " + draw.between(1, 300) + ", ngõ " + draw.between(1, 200);
        boolean broken = draw.chance(plan.rate(Fault.LINE_BREAK_IN_ADDRESS));
        if (broken) {
            faults.add(Fault.LINE_BREAK_IN_ADDRESS);
        }
        String[] values = {
            number,
            hasOldIdentity ? numbers.oldIdentity(person.index()) : "",
            who.fullName(),
            person.yearOnly() ? Integer.toString(person.birthDate().getYear()) : Text.compact(person.birthDate()),
            Integer.toString(person.gender()),
            "000",
            person.citizenId().substring(1, 3),
            ethnicity,
            blood,
            who.phone(),
            street + (broken ? ",\n" : ", ") + who.ward().name(),
            who.ward().code(),
            who.ward().code(),
            guardian == null ? "" : guardian.family() + " " + guardian.middle() + " " + guardian.given(),
            guardian == null ? "" : guardian.gender() == 2 ? "MOTHER" : "FATHER",
            guardian == null ? "" : guardian.citizenId(),
            guardian == null ? "" : guardian.phone()
        };
        Expected expected = faults.contains(Fault.NUMBER_OF_PARENT) ? Expected.ANY : Expected.LINKED;
        Line line = new Line(List.of(values), person, faults, expected);
        write(who, line, DeliveryKind.POPULATION, POPULATION_NAME, POPULATION_PHONE, draw, folder);
    }

    private void writeInsurance(Snapshot who, NightFolder folder) {
        Person person = who.person();
        Draw draw = Draw.of(plan.seed(), Draw.Of.INSURANCE, person.index(), 0);
        Stated stated = insurance(who, draw);
        String[] values = {
            person.socialInsuranceNumber(),
            stated.card,
            Text.compact(cards.validFrom(person, who.card())),
            Text.compact(cards.validTo(person, who.card())),
            cards.registeredFacility(person),
            stated.name,
            stated.birth,
            stated.gender(),
            stated.citizenId,
            stated.phone,
            stated.ward
        };
        Line line = new Line(List.of(values), person, stated.faults, expectation.ofInsurance(stated));
        write(who, line, DeliveryKind.INSURANCE, INSURANCE_NAME, INSURANCE_PHONE, draw, folder);
    }

    private Stated insurance(Snapshot who, Draw draw) {
        Stated stated = new Stated(who, cards.number(who.person(), who.card()));
        damage.spoil(stated, draw, PART_OF_DAMAGE);
        return stated;
    }

    /** The insurance record itself is surely linked: it carries the right citizen number or stands alone. */
    boolean insuranceLeadsToTheBook(Snapshot who) {
        Stated stated = insurance(
                who, Draw.of(plan.seed(), Draw.Of.INSURANCE, who.person().index(), 0));
        return expectation.ofInsurance(stated) == Expected.LINKED;
    }

    /** A wrong number that nothing gives away speaks against the right one. */
    boolean insuranceMisstatesNumber(Snapshot who) {
        return who.person().presence().inInsurance()
                && !insurance(
                                who,
                                Draw.of(
                                        plan.seed(),
                                        Draw.Of.INSURANCE,
                                        who.person().index(),
                                        0))
                        .hasOwnNumber();
    }

    /** The line, and perhaps the same once more, another phone for the same record, or a broken copy. */
    private void write(Snapshot who, Line clean, DeliveryKind of, int name, int phone, Draw draw, NightFolder folder) {
        String kind = of == DeliveryKind.POPULATION ? NightFolder.POPULATION : NightFolder.INSURANCE;
        Line line = blemishes.inPlace(of, clean, who);
        folder.write(kind, line);
        Line broken = blemishes.brokenCopy(of, clean, who);
        if (broken != null) {
            folder.write(kind, broken);
        }
        double at = draw.unit();
        if ((at -= plan.rate(Fault.SAME_LINE_AGAIN) / 4) < 0) {
            folder.write(kind, line.again());
        } else if ((at -= plan.rate(Fault.SAME_RECORD_OTHER_CONTENT) / 4) < 0) {
            folder.write(
                    kind,
                    line.with(
                            phone,
                            "DIEN_THOAI",
                            Numbers.phone(draw),
                            line.expected(),
                            Fault.SAME_RECORD_OTHER_CONTENT));
        } else if (at < plan.rate(Fault.NAME_BLANK) / 4) {
            folder.write(kind, line.with(name, "HO_TEN", "", Expected.REJECTED, Fault.NAME_BLANK));
        }
    }

    static String blood(Person person) {
        return switch (person.index() % 7) {
            case 0, 1, 2 -> "O+";
            case 3, 4 -> "B+";
            case 5 -> "A+";
            default -> "AB+";
        };
    }
}
