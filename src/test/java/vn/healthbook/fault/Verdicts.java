package vn.healthbook.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of each trial of a city, for the table at the end. */
final class Verdicts {

    private static final int SHOWN = 30;

    private record Verdict(String trial, String compared, List<String> violations, String remark, long seconds) {}

    private final List<Verdict> all = new ArrayList<>();

    /** @param violations empty = good; each begins with its kind and a colon */
    void add(String trial, String compared, List<String> violations, String remark, long seconds) {
        Verdict verdict = new Verdict(trial, compared, List.copyOf(violations), remark, seconds);
        all.add(verdict);
        System.out.println(line(verdict));
        System.out.flush();
    }

    boolean allGood() {
        return all.stream().allMatch(verdict -> verdict.violations().isEmpty());
    }

    /** @param folder where the homes lie that are kept when something differs */
    void print(Path folder) {
        System.out.printf("%n%-13s %-34s %-14s %7s  %s%n", "trial", "compared", "result", "seconds", "");
        all.forEach(verdict -> System.out.println(line(verdict)));
        for (Verdict verdict : all) {
            Map<String, Integer> kinds = new TreeMap<>();
            verdict.violations().forEach(each -> kinds.merge(each.replaceFirst(":.*", ""), 1, Integer::sum));
            kinds.forEach((kind, times) -> System.out.printf("%n%s: %d × %s%n", verdict.trial(), times, kind));
            verdict.violations().stream().limit(SHOWN).forEach(each -> System.out.println("    " + each));
        }
        System.out.println(allGood() ? "All the same." : "Not the same; the homes are left below " + folder);
    }

    private static String line(Verdict verdict) {
        int found = verdict.violations().size();
        return "%-13s %-34s %-14s %,7d  %s"
                .formatted(
                        verdict.trial(),
                        verdict.compared(),
                        found == 0 ? "good" : found + " WRONG",
                        verdict.seconds(),
                        verdict.remark());
    }
}
