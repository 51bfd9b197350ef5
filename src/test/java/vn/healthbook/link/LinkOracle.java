package vn.healthbook.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.healthbook.person.PersonRules;
import vn.healthbook.person.PersonVerdict;

/**
 * Says slowly and plainly where each record of a small world belongs. Population records with a number stand for themselves; the others
 * look for one to lean on, through five tiers, and stop at the first tier in which anybody may be the same person: exactly one fitting
 * anchor links, anything else waits for a human. Nobody leans on a record that leans on another.
 */
final class LinkOracle {

    private static final List<String> TIERS =
            List.of("CITIZEN_NUMBER", "INSURANCE_NUMBER", "PREVIOUS_NUMBER", "DEMOGRAPHICS");

    private final List<Known> world;
    private final Map<Long, Decided> decided = new HashMap<>();

    private LinkOracle(List<Known> world) {
        this.world = world;
    }

    static Map<Long, Decided> decide(List<Known> world) {
        LinkOracle oracle = new LinkOracle(world);
        oracle.decidePopulation();
        oracle.decideInsurance();
        oracle.decideClaims();
        return oracle.decided;
    }

    private void decidePopulation() {
        for (Known record : those(r -> r.is("population") && r.hasKey("C:"))) {
            decided.put(record.id(), record.gone() ? Decided.parked("NO_EVIDENCE") : Decided.anchor(record));
        }
        Map<Long, Decided> unnumbered = new HashMap<>();
        for (Known record : those(r -> r.is("population") && !r.hasKey("C:"))) {
            Decided alone = record.gone() ? Decided.parked("NO_EVIDENCE") : Decided.anchor(record);
            unnumbered.put(
                    record.id(),
                    search(record, c -> c.is("population") && c.hasKey("C:")).orElse(alone));
        }
        decided.putAll(unnumbered);
    }

    private void decideInsurance() {
        Map<Long, Decided> found = new HashMap<>();
        for (Known record : those(r -> r.is("insurance"))) {
            search(record, c -> c.is("population")).ifPresent(answer -> found.put(record.id(), answer));
        }
        Map<Long, Decided> settled = new HashMap<>(found);
        for (Map.Entry<Long, Decided> each : found.entrySet()) {
            Decided answer = each.getValue();
            if (answer.outcome().equals("LINKED")
                    && answer.tier().equals("DEMOGRAPHICS")
                    && found.values().stream()
                                    .filter(other -> Objects.equals(other.anchor(), answer.anchor()))
                                    .count()
                            > 1) {
                // Somebody else with another insurance number fits this person too.
                settled.put(each.getKey(), Decided.review("DEMOGRAPHICS"));
            }
        }
        for (Known record : those(r -> r.is("insurance") && !found.containsKey(r.id()))) {
            Known first = firstOfNumber(record);
            if (first == null) {
                boolean weak = record.gone() || record.hasKey("P:");
                settled.put(record.id(), weak ? Decided.parked("NO_STRONG_NUMBER") : Decided.anchor(record));
            } else if (judge(record, first, 5) == PersonVerdict.SAME_PERSON && !found.containsKey(first.id())) {
                settled.put(record.id(), Decided.linked(first.id(), "SAME_NUMBER"));
            } else {
                settled.put(record.id(), Decided.review("SAME_NUMBER"));
            }
        }
        decided.putAll(settled);
    }

    private void decideClaims() {
        Map<Long, Decided> settled = new HashMap<>();
        for (Known record : those(r -> r.is("facility", "police"))) {
            search(record, c -> c.is("population", "insurance")).ifPresent(answer -> settled.put(record.id(), answer));
        }
        // First those who speak for their number, then those who lean on them.
        for (boolean leaning : List.of(false, true)) {
            for (Known record : those(r -> r.is("facility", "police") && !settled.containsKey(r.id()))) {
                Known first = firstOfNumber(record);
                if (record.goodNumber() == null
                        || (record.is("police") && first == null)
                        || isHeldByRegister(record.citizenId())) {
                    settled.put(record.id(), Decided.parked("NO_KEY_FITS"));
                } else if (!leaning && first == null) {
                    settled.put(record.id(), Decided.anchor(record));
                } else if (leaning && first != null) {
                    settled.put(record.id(), leanOn(first, Objects.requireNonNull(settled.get(first.id())), record));
                }
            }
        }
        decided.putAll(settled);
    }

    private Decided leanOn(Known first, Decided place, Known record) {
        return judge(record, first, 5) == PersonVerdict.SAME_PERSON && place.anchor() != null
                ? Decided.linked(place.anchor(), "SAME_NUMBER")
                : Decided.review("SAME_NUMBER");
    }

    /** The first tier that answers; empty when none does. */
    private Optional<Decided> search(Known record, Predicate<Known> eligible) {
        for (int tier = 1; tier <= TIERS.size(); tier++) {
            Set<Long> fitting = new HashSet<>();
            boolean answered = false;
            for (Known candidate : those(eligible)) {
                Decided place = decided.get(candidate.id());
                if (candidate.id() == record.id()
                        || place == null
                        || place.anchor() == null
                        || strongestTier(record, candidate) != tier) {
                    continue;
                }
                PersonVerdict verdict = judge(record, candidate, tier);
                if (verdict == PersonVerdict.SAME_PERSON && otherCitizen(record, byId(place.anchor()), tier)) {
                    verdict = PersonVerdict.UNCERTAIN;
                }
                answered |= verdict != PersonVerdict.OTHER_PERSON;
                if (verdict == PersonVerdict.SAME_PERSON) {
                    fitting.add(place.anchor());
                }
            }
            if (answered) {
                String name = TIERS.get(tier - 1);
                return Optional.of(
                        fitting.size() == 1 ? Decided.linked(fitting.iterator().next(), name) : Decided.review(name));
            }
        }
        return Optional.empty();
    }

    /** 0 when the two share no key. */
    private static int strongestTier(Known record, Known candidate) {
        if (candidate.goodNumber() != null && candidate.goodNumber().equals(record.citizenId())) {
            return 1;
        }
        if (candidate.is("insurance")
                && record.insuranceNumber() != null
                && record.insuranceNumber().equals(candidate.insuranceNumber())) {
            return 2;
        }
        if (candidate.is("population") && numbers(record).stream().anyMatch(numbers(candidate)::contains)) {
            return 3;
        }
        boolean alike = !record.nameKey().isEmpty()
                && record.nameKey().equals(candidate.nameKey())
                && record.dateOfBirth() != null
                && record.dateOfBirth().length() == 10
                && record.dateOfBirth().equals(candidate.dateOfBirth())
                && record.gender() != null
                && record.gender().equals(candidate.gender())
                && record.ward() != null
                && record.ward().equals(candidate.ward());
        return alike ? 4 : 0;
    }

    private static List<String> numbers(Known record) {
        List<String> numbers = new ArrayList<>(record.previousIds());
        if (record.citizenId() != null) {
            numbers.add(record.citizenId());
        }
        return numbers;
    }

    /** Numbers propose, names decide; but a number that speaks against it leaves the decision to a human. */
    private static PersonVerdict judge(Known record, Known candidate, int tier) {
        PersonVerdict verdict = PersonRules.judge(record.claim(), candidate.claim());
        return verdict == PersonVerdict.SAME_PERSON && contradicts(record, candidate, tier)
                ? PersonVerdict.UNCERTAIN
                : verdict;
    }

    private static boolean contradicts(Known record, Known candidate, int tier) {
        boolean otherInsured = record.insuranceNumber() != null
                && candidate.insuranceNumber() != null
                && !record.insuranceNumber().equals(candidate.insuranceNumber());
        boolean yearOnly = record.dateOfBirth() != null && record.dateOfBirth().endsWith("-01-01");
        return otherCitizen(record, candidate, tier) || (tier == 4 && (otherInsured || yearOnly));
    }

    private static boolean otherCitizen(Known record, Known candidate, int tier) {
        return tier > 1
                && record.goodNumber() != null
                && candidate.goodNumber() != null
                && !record.goodNumber().equals(candidate.goodNumber());
    }

    private boolean isHeldByRegister(@Nullable String number) {
        return world.stream()
                .anyMatch(c -> c.is("population", "insurance")
                        && c.goodNumber() != null
                        && c.goodNumber().equals(number));
    }

    /** The first record of this kind of source (for the police: of the facilities) that states this good number; null when it is the record itself. */
    private @Nullable Known firstOfNumber(Known record) {
        return world.stream()
                .filter(c -> record.goodNumber() != null
                        && c.is(record.is("police") ? "facility" : record.source())
                        && record.goodNumber().equals(c.goodNumber()))
                .min(Comparator.comparing(Known::key))
                .filter(first -> first.id() != record.id())
                .orElse(null);
    }

    private Known byId(long id) {
        return world.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    }

    private List<Known> those(Predicate<Known> wanted) {
        return world.stream().filter(wanted).toList();
    }
}
