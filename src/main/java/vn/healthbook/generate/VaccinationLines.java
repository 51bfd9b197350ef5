package vn.healthbook.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import vn.healthbook.generate.Vocabulary.Vaccine;

/** Injections of the night's business date (layout vaccinations); mostly of children, the first within a day of birth. */
final class VaccinationLines {

    static final String[] HEADER = {
        "MA_CSKCB",
        "MA_MUI_TIEM",
        "MA_TIEM_CHUNG",
        "HO_TEN",
        "SO_CCCD",
        "NGAY_SINH",
        "GIOI_TINH",
        "DIEN_THOAI",
        "MAXA_CU_TRU",
        "MA_VACXIN",
        "NGAY_TIEM",
        "SO_LO",
        "MUI_SO"
    };

    private static final int LOT = 11;
    private static final Vaccine AT_BIRTH = new Vaccine("HEPB_BIRTH", 0, 0, 1);

    private final CityPlan plan;
    private final Vocabulary words;
    private final Numbers numbers;
    private final Damage damage;
    private final Facilities facilities;
    private final Expectation expectation;
    private final Blemishes blemishes;

    VaccinationLines(
            CityPlan plan,
            Vocabulary words,
            Numbers numbers,
            Damage damage,
            Facilities facilities,
            Expectation expectation,
            Blemishes blemishes) {
        this.plan = plan;
        this.words = words;
        this.numbers = numbers;
        this.damage = damage;
        this.facilities = facilities;
        this.expectation = expectation;
        this.blemishes = blemishes;
    }

    void write(Snapshot who, NightFolder folder) {
        Person person = who.person();
        Draw draw = Draw.of(plan.seed(), Draw.Of.VACCINATION, person.index(), who.night());
        LocalDate date = plan.date(who.night());
        boolean bornTonight = person.bornNight() == who.night();
        int months = (int) ChronoUnit.MONTHS.between(person.birthDate(), date);
        if (who.isDead() || !draw.chance(bornTonight ? 1 : plan.vaccinationsPerNight() * eagerness(months))) {
            return;
        }
        int facility = facilities.anyThatSends(who.night(), draw);
        Stated stated = new Stated(who, "");
        if (bornTonight) {
            standUnderMother(stated, draw);
        } else {
            damage.spoil(stated, draw, 1);
        }
        if (draw.chance(plan.rate(Fault.NAME_BLANK))) {
            stated.name = "";
            stated.faults.add(Fault.NAME_BLANK);
        }
        Line clean = new Line(
                List.of(values(stated, bornTonight ? AT_BIRTH : vaccine(months, draw), facility, date, draw)),
                person,
                EnumSet.copyOf(stated.faults),
                expectation.ofEvent(stated));
        Line line = blemishes.inPlace(DeliveryKind.VACCINATION, clean, who);
        folder.writeVaccination(facility, line);
        Line broken = blemishes.brokenCopy(DeliveryKind.VACCINATION, clean, who);
        if (broken != null) {
            folder.writeVaccination(facility, broken);
        }
        if (draw.chance(plan.rate(Fault.SAME_LINE_AGAIN))) {
            folder.writeVaccination(facility, line.again());
        }
        if (draw.chance(plan.rate(Fault.SAME_RECORD_OTHER_CONTENT))) {
            folder.writeVaccination(
                    facility, line.with(LOT, "SO_LO", lot(draw), line.expected(), Fault.SAME_RECORD_OTHER_CONTENT));
        }
    }

    private static double eagerness(int months) {
        return months < 24 ? 10 : months < 84 ? 3 : 0.4;
    }

    /** No name and no number yet; some clinics type the mother's number. */
    private void standUnderMother(Stated stated, Draw draw) {
        Person mother = stated.who.person().kin();
        if (mother == null) {
            throw new IllegalStateException("a newborn without a mother");
        }
        stated.name = "Con bà " + mother.family() + " " + mother.middle() + " " + mother.given();
        stated.faults.add(Fault.NEWBORN_UNDER_MOTHER);
        boolean mothersNumber = draw.chance(0.4);
        stated.citizenId = mothersNumber ? mother.citizenId() : "";
        stated.faults.add(mothersNumber ? Fault.NUMBER_OF_PARENT : Fault.NUMBER_MISSING);
    }

    private Vaccine vaccine(int months, Draw draw) {
        List<Vaccine> given = words.vaccines.stream()
                .filter(v -> months >= v.from() && months <= v.to())
                .toList();
        return draw.one(given);
    }

    private String[] values(Stated stated, Vaccine vaccine, int facility, LocalDate date, Draw draw) {
        Person person = stated.who.person();
        String key = Text.compact(date).substring(2) + numbers.key(person.index());
        String immunization =
                draw.chance(0.7) && !stated.has(Fault.NEWBORN_UNDER_MOTHER) ? "TC" + numbers.key(person.index()) : "";
        return new String[] {
            Facilities.code(facility),
            key,
            immunization,
            stated.name,
            stated.citizenId,
            stated.birth,
            stated.gender(),
            stated.phone,
            stated.ward,
            vaccine.code(),
            Text.compact(date),
            lot(draw),
            Integer.toString(draw.between(1, vaccine.doses()))
        };
    }

    private static String lot(Draw draw) {
        return "L" + Numbers.padded(draw.below(10_000), 4);
    }
}
