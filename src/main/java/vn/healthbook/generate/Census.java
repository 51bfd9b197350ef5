package vn.healthbook.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.generate.Person.Pairing;
import vn.healthbook.generate.Person.Presence;
import vn.healthbook.generate.Vocabulary.Ward;

/** Who lives in the city. Neighbours 2p and 2p+1 are drawn together, so that twins, homonyms and parents need no memory. */
final class Census {

    /** Birth years are drawn as a band of eleven and a place in it; the place keeps citizen numbers apart. */
    static final int BAND = 11;

    private static final int[] BAND_SHARES = {16, 15, 17, 17, 14, 10, 7, 3, 1};
    private static final double SHARE_OF_PARENTS = 0.3;

    private final CityPlan plan;
    private final Vocabulary words;
    private final Numbers numbers;
    private final Weighted<Integer> bands = new Weighted<>();

    Census(CityPlan plan, Vocabulary words, Numbers numbers) {
        this.plan = plan;
        this.words = words;
        this.numbers = numbers;
        for (int band = 0; band < BAND_SHARES.length; band++) {
            bands.add(band, BAND_SHARES[band]);
        }
    }

    Person person(int index) {
        return index >= plan.people() ? newborn(index) : pair(index / 2).get(index % 2);
    }

    /** Both neighbours of the pair, or the last one alone. */
    List<Person> pair(int pair) {
        Draw draw = Draw.of(plan.seed(), Draw.Of.PAIR, pair, 0);
        boolean alone = 2 * pair + 1 >= plan.people();
        Pairing pairing = alone ? Pairing.UNRELATED : pairing(draw);
        int band = switch (pairing) {
            case PARENT_AND_CHILD -> draw.between(2, 5);
            case TWINS -> draw.between(0, 5);
            default -> bands.one(draw);
        };
        Person first = first(2 * pair, pairing, birth(pair, band, draw), draw);
        return alone
                ? List.of(first)
                : List.of(first, second(first, pair, band, Draw.of(plan.seed(), Draw.Of.MEMBER, pair, 0)));
    }

    private Pairing pairing(Draw draw) {
        double at = draw.unit();
        if ((at -= plan.rate(Fault.TWIN)) < 0) {
            return Pairing.TWINS;
        }
        if ((at -= plan.rate(Fault.HOMONYM)) < 0) {
            return Pairing.HOMONYMS;
        }
        if ((at -= plan.rate(Fault.HOMONYM_SAME_BIRTH)) < 0) {
            return Pairing.HOMONYMS_OF_ONE_DAY;
        }
        return at < SHARE_OF_PARENTS ? Pairing.PARENT_AND_CHILD : Pairing.UNRELATED;
    }

    private Person first(int index, Pairing pairing, LocalDate birth, Draw draw) {
        int gender = draw.between(1, 2);
        String given = words.given(gender, draw);
        boolean plain = pairing == Pairing.UNRELATED || pairing == Pairing.PARENT_AND_CHILD;
        int age = plan.firstNight().getYear() - birth.getYear();
        boolean yearOnly = plain && age > 60 && draw.chance(0.04);
        boolean firstOfJanuary = plain && age > 45 && draw.chance(0.06);
        LocalDate known = yearOnly || firstOfJanuary ? birth.withDayOfYear(1) : birth;
        return settle(
                index,
                gender,
                words.family.one(draw),
                middle(gender, given, draw),
                given,
                known,
                yearOnly,
                Numbers.phone(draw),
                draw.one(words.wards),
                pairing,
                null,
                draw);
    }

    private Person second(Person first, int pair, int band, Draw draw) {
        int index = first.index() + 1;
        return switch (first.pairing()) {
            case TWINS -> twinOf(first, index, draw);
            case HOMONYMS ->
                settle(
                        index,
                        first.gender(),
                        first.family(),
                        first.middle(),
                        first.given(),
                        otherBirth(first, pair, band, draw),
                        false,
                        Numbers.phone(draw),
                        draw.one(words.wards),
                        first.pairing(),
                        null,
                        draw);
            case HOMONYMS_OF_ONE_DAY ->
                settle(
                        index,
                        first.gender(),
                        first.family(),
                        first.middle(),
                        first.given(),
                        first.birthDate(),
                        false,
                        Numbers.phone(draw),
                        otherWard(first.ward(), draw),
                        first.pairing(),
                        null,
                        draw);
            case PARENT_AND_CHILD ->
                childOf(first, index, birth(pair, band - draw.between(2, Math.min(3, band)), draw), draw, 0);
            case UNRELATED -> first(index, Pairing.UNRELATED, birth(pair, bands.one(draw), draw), draw);
        };
    }

    private Person twinOf(Person first, int index, Draw draw) {
        int gender = draw.chance(0.8) ? first.gender() : 3 - first.gender();
        String given = otherThan(first.given(), gender, draw);
        String middle = gender == first.gender() ? first.middle() : middle(gender, given, draw);
        return settle(
                index,
                gender,
                first.family(),
                middle,
                given,
                first.birthDate(),
                false,
                first.phone(),
                first.ward(),
                Pairing.TWINS,
                first,
                draw);
    }

    private Person childOf(Person parent, int index, LocalDate birth, Draw draw, int bornNight) {
        int gender = draw.between(1, 2);
        String family = parent.gender() == 1 || draw.chance(0.2) ? parent.family() : words.family.one(draw);
        String given = otherThan(parent.given(), gender, draw);
        Person child = settle(
                index,
                gender,
                family,
                middle(gender, given, draw),
                given,
                birth,
                false,
                parent.phone(),
                parent.ward(),
                Pairing.PARENT_AND_CHILD,
                parent,
                draw);
        return bornNight == 0
                ? child
                : new Person(
                        index,
                        gender,
                        family,
                        child.middle(),
                        given,
                        birth,
                        false,
                        child.citizenId(),
                        child.socialInsuranceNumber(),
                        parent.phone(),
                        parent.ward(),
                        Presence.BOTH,
                        child.pairing(),
                        parent,
                        bornNight);
    }

    private Person newborn(int index) {
        int night = (index - plan.people()) / plan.birthsPerNight() + 1;
        Draw draw = Draw.of(plan.seed(), Draw.Of.NEWBORN, index, 0);
        return childOf(mother(draw), index, plan.date(night), draw, night);
    }

    /** A woman of 18 to 42, looked for from a random place; in the tiniest city whoever lives there. */
    private Person mother(Draw draw) {
        int start = draw.below(plan.people());
        Person found = person(start);
        for (int step = 0; step < Math.min(plan.people(), 1000); step++) {
            found = person((int) (((long) start + step) % plan.people()));
            int age = found.age(plan.firstNight());
            if (found.gender() == 2 && age >= 18 && age <= 42) {
                return found;
            }
        }
        return found;
    }

    private Person settle(
            int index,
            int gender,
            String family,
            String middle,
            String given,
            LocalDate birth,
            boolean yearOnly,
            String phone,
            Ward ward,
            Pairing pairing,
            @Nullable Person kin,
            Draw draw) {
        double bornHere = birth.getYear() > 2000 ? 0.85 : 0.65;
        return new Person(
                index,
                gender,
                family,
                middle,
                given,
                birth,
                yearOnly,
                numbers.citizenId(index, gender, birth, bornHere, draw),
                numbers.socialInsurance(index, draw),
                phone,
                ward,
                presence(draw),
                pairing,
                kin,
                0);
    }

    private Presence presence(Draw draw) {
        double at = draw.unit();
        if ((at -= plan.rate(Fault.PERSON_UNKNOWN)) < 0) {
            return Presence.NEITHER;
        }
        if ((at -= plan.rate(Fault.INSURANCE_ONLY)) < 0) {
            return Presence.INSURANCE_ONLY;
        }
        return at < plan.rate(Fault.POPULATION_ONLY) ? Presence.POPULATION_ONLY : Presence.BOTH;
    }

    /** Not after the year before the first night: the current year belongs to the newborns and their numbers. */
    private LocalDate birth(int pair, int band, Draw draw) {
        int year = plan.firstNight().getYear() - 1 - BAND * band - residue(pair);
        return LocalDate.ofYearDay(year, draw.between(1, 365));
    }

    /**
     * Place in the band. Pairs whose scrambled numbers are equal stand a multiple of half a million apart; each further half
     * million shifts the place by one, so that their birth years, which are part of the number, always differ.
     */
    int residue(int pair) {
        int block = pair / 500_000;
        long origin = Draw.mix(plan.seed(), Draw.Of.NUMBER, pair % 500_000, -1);
        return (Math.floorMod(origin, BAND) + block) % BAND;
    }

    private LocalDate otherBirth(Person first, int pair, int band, Draw draw) {
        LocalDate birth = birth(pair, draw.chance(0.5) ? band : bands.one(draw), draw);
        return birth.equals(first.birthDate()) ? birth.withDayOfYear(birth.getDayOfYear() % 365 + 1) : birth;
    }

    private Ward otherWard(Ward ward, Draw draw) {
        int at = words.wards.indexOf(ward);
        return words.wards.get((at + draw.between(1, words.wards.size() - 1)) % words.wards.size());
    }

    private String middle(int gender, String given, Draw draw) {
        String middle = words.middle(gender, draw);
        return middle.endsWith(given) ? gender == 1 ? "Văn" : "Thị" : middle;
    }

    private String otherThan(String given, int gender, Draw draw) {
        String other = words.given(gender, draw);
        while (Text.withoutMarks(other).equalsIgnoreCase(Text.withoutMarks(given))) {
            other = words.given(gender, draw);
        }
        return other;
    }
}
