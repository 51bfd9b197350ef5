package vn.healthbook.generate;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.healthbook.generate.LifeEpisode.Kind;
import vn.healthbook.generate.Person.Pairing;
import vn.healthbook.generate.Vocabulary.Ward;

/** What happens to a person night by night, drawn anew whenever asked: nothing is remembered. */
final class Chronicle {

    private static final int NIGHTS_OF_ABSENCE = 2;

    private static final int RENAMED_FROM = 85;
    private static final int RENAMED_BELOW = 93;

    private final CityPlan plan;
    private final Vocabulary words;

    Chronicle(CityPlan plan, Vocabulary words) {
        this.plan = plan;
        this.words = words;
    }

    Snapshot at(Person person, int night) {
        Ward ward = person.ward();
        String phone = person.phone();
        String middle = person.middle();
        int card = 0;
        int absentUntil = 0;
        boolean moved = false;
        boolean renamed = false;
        Set<Fault> changed = EnumSet.noneOf(Fault.class);
        for (int n = person.bornNight() > 0 ? night + 1 : 2; n <= night; n++) {
            if (Draw.unit(Draw.mix(plan.seed(), Draw.Of.CHANGE, person.index(), n)) >= plan.changesPerNight()) {
                continue;
            }
            Draw draw = Draw.of(plan.seed(), Draw.Of.CHANGE, person.index(), -n);
            Fault change = null;
            int kind = draw.below(100);
            if (kind < 35 && person.pairing() != Pairing.HOMONYMS_OF_ONE_DAY) {
                ward = draw.one(words.wards);
                moved = true;
                change = Fault.MOVED;
            } else if (kind < 60) {
                phone = Numbers.phone(draw);
                change = Fault.PHONE_CHANGED;
            } else if (kind < RENAMED_FROM) {
                card++;
                change = Fault.CARD_CHANGED;
            } else if (kind < RENAMED_BELOW) {
                middle = words.middle(person.gender(), draw);
                renamed = true;
                change = Fault.NAME_CORRECTED;
            } else {
                absentUntil = n + NIGHTS_OF_ABSENCE;
            }
            if (change != null && n == night) {
                changed.add(change);
            }
        }
        LifeEpisode episode = episode(person, night);
        boolean gone = episode != null && episode.kind().leavesTheRegister() && night >= episode.startNight() + 2;
        boolean known = plan.lastExtract(night) > person.bornNight();
        boolean inPopulation = person.presence().inPopulation();
        return new Snapshot(
                person,
                night,
                ward,
                phone,
                middle,
                card,
                inPopulation && night > person.bornNight() && night >= absentUntil && !gone,
                inPopulation && known,
                person.presence().inInsurance() && known,
                moved || renamed,
                isEverRenamed(person),
                changed,
                episode);
    }

    /** In some night of the city: the latest name speaks for the person, so even a line of the night before may come to differ. */
    private boolean isEverRenamed(Person person) {
        for (int n = 2; n <= plan.nights() && person.bornNight() == 0; n++) {
            if (Draw.unit(Draw.mix(plan.seed(), Draw.Of.CHANGE, person.index(), n)) < plan.changesPerNight()) {
                int kind =
                        Draw.of(plan.seed(), Draw.Of.CHANGE, person.index(), -n).below(100);
                if (kind >= RENAMED_FROM && kind < RENAMED_BELOW) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The one episode of the person that began by this night, if any. */
    private @Nullable LifeEpisode episode(Person person, int night) {
        if (!person.presence().inPopulation() || person.bornNight() > 0) {
            return null;
        }
        for (int n = 1; n <= night; n++) {
            if (Draw.unit(Draw.mix(plan.seed(), Draw.Of.LIFE, person.index(), n)) < plan.lifeEventsPerNight()) {
                Draw draw = Draw.of(plan.seed(), Draw.Of.LIFE, person.index(), -n);
                Kind kind = kind(draw, person.age(plan.date(n)));
                int end = kind.endCode.isEmpty() ? 0 : n + draw.between(1, 2);
                return new LifeEpisode(kind, n, end, plan.date(n).minusDays(1), end == 0 ? null : plan.date(end));
            }
        }
        return null;
    }

    private static Kind kind(Draw draw, int age) {
        int at = draw.below(100);
        if (at < 46) {
            return age < 45 && draw.chance(0.6) ? Kind.MOVED_OUT : at < 2 ? Kind.DECLARED_DEAD : Kind.DIED;
        }
        if (at < 56) {
            return Kind.DIED_BY_MISTAKE;
        }
        if (at < 72) {
            return Kind.MOVED_OUT;
        }
        if (at < 76) {
            return Kind.SETTLED_ABROAD;
        }
        if (at < 84) {
            return Kind.MOVED_OUT_AND_BACK;
        }
        return at < 92 ? Kind.MISSING : Kind.MISSING_AND_FOUND;
    }
}
