package vn.healthbook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;

/** The statements of {@code sql/link} against a slow, obvious program, on a thousand small worlds full of accidents. */
class LinkOracleTest {

    private static final long SEED = 20261101;
    private static final int FAMILIES = 1_000;

    @Test
    void decidesAThousandFamiliesAsThePlainLoopsDo(@TempDir Path home) {
        List<List<Known>> families = new Families(SEED).list(FAMILIES);
        try (TestProgram program = TestProgram.open(home)) {
            Map<Long, Decided> decided = new LinkStatements(program).decide(1, flat(families), Set.of());
            assertThat(differences(families, decided)).isEmpty();
            assertThat(tally(decided).keySet())
                    .as("the families reach every answer: %s", tally(decided))
                    .contains(
                            "ANCHOR ANCHOR",
                            "LINKED CITIZEN_NUMBER",
                            "LINKED INSURANCE_NUMBER",
                            "LINKED PREVIOUS_NUMBER",
                            "LINKED DEMOGRAPHICS",
                            "LINKED SAME_NUMBER",
                            "REVIEW CITIZEN_NUMBER",
                            "REVIEW INSURANCE_NUMBER",
                            "REVIEW PREVIOUS_NUMBER",
                            "REVIEW DEMOGRAPHICS",
                            "REVIEW SAME_NUMBER",
                            "PARKED NO_KEY_FITS",
                            "PARKED NO_EVIDENCE",
                            "PARKED NO_STRONG_NUMBER");
            assertThat(decided.values())
                    .as("whoever belongs to somebody belongs to an anchor")
                    .allSatisfy(each -> {
                        if (each.anchor() != null) {
                            assertThat(decided.get(each.anchor()))
                                    .isEqualTo(new Decided("ANCHOR", each.anchor(), "ANCHOR"));
                        }
                    });
            assertThat(waiting(program, 1))
                    .as("whoever waits for a human is on the list that humans see, and nobody else is")
                    .isEqualTo(inReview(decided));
        }
    }

    @Test
    void decidesInTwoNightsWhatItDecidesInOne(@TempDir Path home) {
        Families made = new Families(SEED + 1);
        List<List<Known>> families = made.list(FAMILIES);
        List<Known> first = new ArrayList<>();
        List<Known> second = new ArrayList<>();
        for (Known record : flat(families)) {
            boolean early = made.chance(2);
            boolean changes = early && made.chance(4);
            if (early) {
                first.add(changes ? made.earlier(record) : record);
            }
            if (!early || changes) {
                second.add(record);
            }
        }
        try (TestProgram program = TestProgram.open(home)) {
            LinkStatements statements = new LinkStatements(program);
            Map<Long, Decided> decided = new HashMap<>(statements.decide(1, first, Set.of()));
            statements.apply(1);
            Set<Long> held = first.stream().map(Known::id).collect(Collectors.toSet());
            Map<Long, Decided> later = statements.decide(2, second, held);
            assertThat(later.size())
                    .as("no more is computed again than needed")
                    .isLessThan(flat(families).size());
            decided.putAll(later);
            assertThat(differences(families, decided)).isEmpty();
        }
    }

    /** One paragraph per family that comes out otherwise, with all its records (they are invented). */
    private static List<String> differences(List<List<Known>> families, Map<Long, Decided> decided) {
        List<String> differences = new ArrayList<>();
        for (List<Known> family : families) {
            Map<Long, Decided> expected = LinkOracle.decide(family);
            List<String> lines = new ArrayList<>();
            boolean differs = false;
            for (Known record : family) {
                Decided is = decided.get(record.id());
                Decided should = expected.get(record.id());
                boolean same = Objects.equals(is, should);
                differs |= !same;
                lines.add((same ? "    " : " -> ") + record + "\n         is " + is
                        + (same ? "" : "\n     should " + should));
            }
            if (differs) {
                differences.add("\n" + String.join("\n", lines));
            }
        }
        return differences.subList(0, Math.min(5, differences.size()));
    }

    private static Map<String, Integer> tally(Map<Long, Decided> decided) {
        Map<String, Integer> tally = new TreeMap<>();
        decided.values().forEach(each -> tally.merge(each.outcome() + " " + each.tier(), 1, Integer::sum));
        return tally;
    }

    private static Set<Long> inReview(Map<Long, Decided> decided) {
        Set<Long> waiting = new HashSet<>();
        decided.forEach((id, each) -> {
            if (each.outcome().equals("REVIEW")) {
                waiting.add(id);
            }
        });
        return waiting;
    }

    private static Set<Long> waiting(TestProgram program, long run) {
        return program.jdbc()
                .sql("select distinct record_id from staging.review_plan where run_id = ?")
                .param(run)
                .query(Long.class)
                .set();
    }

    private static List<Known> flat(List<List<Known>> families) {
        return families.stream().flatMap(List::stream).toList();
    }
}
