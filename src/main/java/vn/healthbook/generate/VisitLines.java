package vn.healthbook.generate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import vn.healthbook.generate.Vocabulary.Diagnosis;

/** Visits as facilities send them (layout visits-csv): one line per episode of the night's business date. */
final class VisitLines {

    static final String[] HEADER = {
        "MA_CSKCB",
        "MA_LK",
        "MA_BN",
        "HO_TEN",
        "SO_CCCD",
        "NGAY_SINH",
        "GIOI_TINH",
        "MA_THE_BHYT",
        "DIEN_THOAI",
        "MAXA_CU_TRU",
        "NHOM_MAU",
        "CAN_NANG",
        "NGAY_VAO",
        "NGAY_RA",
        "MA_LOAI_KCB",
        "MA_BENH_CHINH",
        "MA_BENH_KT",
        "KET_QUA_DTRI",
        "MA_LOAI_RV"
    };

    private static final int WEIGHT = 11;

    private final CityPlan plan;
    private final Vocabulary words;
    private final Numbers numbers;
    private final Cards cards;
    private final Damage damage;
    private final Facilities facilities;
    private final Expectation expectation;
    private final Blemishes blemishes;

    VisitLines(
            CityPlan plan,
            Vocabulary words,
            Numbers numbers,
            Cards cards,
            Damage damage,
            Facilities facilities,
            Expectation expectation,
            Blemishes blemishes) {
        this.plan = plan;
        this.words = words;
        this.numbers = numbers;
        this.cards = cards;
        this.damage = damage;
        this.facilities = facilities;
        this.expectation = expectation;
        this.blemishes = blemishes;
    }

    void write(Snapshot who, NightFolder folder) {
        Draw draw = Draw.of(plan.seed(), Draw.Of.VISIT, who.person().index(), who.night());
        if (!draw.chance(share(who))) {
            return;
        }
        int facility = facilities.anyThatSends(who.night(), draw);
        Line clean = line(who, facility, draw, false);
        Line line = blemishes.inPlace(DeliveryKind.VISIT, clean, who);
        folder.writeVisit(facility, line);
        Line broken = blemishes.brokenCopy(DeliveryKind.VISIT, clean, who);
        if (broken != null) {
            folder.writeVisit(facility, broken);
        }
        if (draw.chance(plan.rate(Fault.SAME_LINE_AGAIN))) {
            folder.writeVisit(facility, line.again());
        }
        if (draw.chance(plan.rate(Fault.SAME_RECORD_OTHER_CONTENT))) {
            folder.writeVisit(
                    facility,
                    line.with(
                            WEIGHT,
                            "CAN_NANG",
                            weight(who.person(), draw),
                            line.expected(),
                            Fault.SAME_RECORD_OTHER_CONTENT));
        }
    }

    /** A visit of the night before, if there was one and its facility corrects it this night. */
    boolean mayCorrect(Person person, int night) {
        return night - 1 > person.bornNight()
                && Draw.unit(Draw.mix(plan.seed(), Draw.Of.CORRECTION, person.index(), night))
                        < plan.rate(Fault.RECORD_CORRECTED);
    }

    void correct(Snapshot nightBefore, NightFolder folder) {
        Draw draw = Draw.of(plan.seed(), Draw.Of.VISIT, nightBefore.person().index(), nightBefore.night());
        if (draw.chance(share(nightBefore))) {
            int facility = facilities.anyThatSends(nightBefore.night(), draw);
            Line line = line(nightBefore, facility, draw, true);
            folder.writeVisit(
                    facility,
                    line.with(
                            WEIGHT,
                            "CAN_NANG",
                            weight(nightBefore.person(), draw),
                            line.expected(),
                            Fault.RECORD_CORRECTED));
        }
    }

    private Line line(Snapshot who, int facility, Draw draw, boolean repaired) {
        Stated stated = state(who, draw, repaired);
        if (who.isDead()) {
            stated.faults.add(Fault.VISIT_AFTER_DEATH);
        }
        return new Line(
                List.of(values(stated, facility, draw)),
                who.person(),
                EnumSet.copyOf(stated.faults),
                expectation.ofEvent(stated));
    }

    /** The dead do not visit, but for one night's mistake; a newborn's first night belongs to its first injection. */
    private double share(Snapshot who) {
        LifeEpisode episode = who.episode();
        if (episode != null && who.isDead()) {
            return who.night() == episode.startNight() + 1 ? plan.rate(Fault.VISIT_AFTER_DEATH) : 0;
        }
        return who.person().bornNight() == who.night() ? 0 : plan.visitsPerNight();
    }

    private Stated state(Snapshot who, Draw draw, boolean repaired) {
        boolean showsCard = draw.chance(0.65) && who.insured();
        Stated stated = new Stated(who, showsCard ? cards.number(who.person(), who.card()) : "");
        damage.spoil(stated, draw, 1);
        if (!draw.chance(0.8)) {
            stated.phone = "";
            stated.faults.remove(Fault.PHONE_OLD);
        }
        if (draw.chance(plan.rate(Fault.NAME_BLANK)) && !repaired) {
            stated.name = "";
            stated.faults.add(Fault.NAME_BLANK);
        }
        if (draw.chance(plan.rate(Fault.TIME_IMPOSSIBLE)) && !repaired) {
            stated.faults.add(Fault.TIME_IMPOSSIBLE);
        }
        if (draw.chance(plan.rate(Fault.DIAGNOSIS_BLANK)) && !repaired) {
            stated.faults.add(Fault.DIAGNOSIS_BLANK);
        }
        return stated;
    }

    private String[] values(Stated stated, int facility, Draw draw) {
        Person person = stated.who.person();
        LocalDate date = plan.date(stated.who.night());
        boolean admitted = draw.chance(0.06);
        LocalDate came = admitted && person.bornNight() == 0 ? date.minusDays(draw.between(1, 9)) : date;
        int minutes = draw.between(7 * 60, 17 * 60);
        String started = stated.has(Fault.TIME_IMPOSSIBLE)
                ? date.getYear() + "13450930"
                : Text.compact(came) + Text.clock(minutes);
        Diagnosis diagnosis = words.diagnoses.one(draw);
        String key = Text.compact(date).substring(2) + numbers.key(person.index());
        String patient = draw.chance(0.9) ? "BN" + numbers.key(person.index() + facility) : "";
        return new String[] {
            Facilities.code(facility),
            key,
            patient,
            stated.name,
            stated.citizenId,
            stated.birth,
            stated.gender(),
            stated.card,
            stated.phone,
            stated.ward,
            draw.chance(0.1) ? Registers.blood(person) : "",
            weight(person, draw),
            started,
            Text.compact(date) + Text.clock(minutes + draw.between(10, 180)),
            admitted ? "03" : draw.chance(0.9) ? "01" : "02",
            stated.has(Fault.DIAGNOSIS_BLANK) ? "" : diagnosis.code(),
            diagnosis.others(),
            draw.chance(0.7) ? "1" : "2",
            "1"
        };
    }

    /** Kilograms with one decimal, near enough to the age. */
    private String weight(Person person, Draw draw) {
        int age = Math.max(0, person.age(plan.firstNight()));
        int around = age >= 18 ? 55 + 7 * (2 - person.gender()) : 4 + age * 5 / 2;
        int tenths = around * 10 + draw.between(-around * 2, around * 2);
        return tenths / 10 + "." + tenths % 10;
    }
}
