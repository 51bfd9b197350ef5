package vn.healthbook.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The whole loop, for {@code benchmarks/faults}: every situation, at commit 1, 2, 3 … until a run passes untouched. Which blow falls at a
 * commit, and whether the program that continues is struck again, is drawn from the seed.
 */
public final class FaultLoop {

    private FaultLoop() {}

    public static void main(String[] words) throws Exception {
        int every = Integer.parseInt(option(words, "--every", "1"));
        long seed = Long.parseLong(option(words, "--seed", "1"));
        int people = Integer.parseInt(option(words, "--people", "110"));
        int side = Integer.parseInt(option(words, "--parallel", "2"));
        String job = option(words, "--job", "");
        String only = option(words, "--blow", "");
        String defect = option(words, "--defect", "");
        String moment = option(words, "--moment", "");
        int from = Integer.parseInt(option(words, "--from", "1"));
        Path folder = Files.createTempDirectory("faults");
        boolean tells = Arrays.asList(words).contains("--tell");
        int bad = 0;
        try (Trials trials = Trials.prepare(folder, people)) {
            if (Arrays.asList(words).contains("--defects")) {
                System.exit(new DefectHunt(trials).all() == 0 ? 0 : 1);
            }
            for (Situation situation : Situation.values()) {
                if (job.isEmpty() || job.equals(situation.job()) || job.equals(situation.name())) {
                    List<List<Blow>> all = only.isEmpty()
                            ? blows(trials.undisturbed(situation).commits(), every, seed, moment, from)
                            : List.of(Arrays.stream(only.split(","))
                                    .map(Blow::parse)
                                    .toList());
                    bad += loop(trials, situation, all, side, seed, Defect.of(defect.isEmpty() ? null : defect), tells);
                }
            }
        }
        System.exit(bad == 0 ? 0 : 1);
    }

    /** One list of blows per commit; the last is beyond the end, so that one run passes untouched. */
    static List<List<Blow>> blows(int commits, int every, long seed, String moment, int from) {
        List<List<Blow>> all = new ArrayList<>();
        for (int commit = from; commit <= commits + every; commit += every) {
            Random random = new Random(seed * 1_000_003 + commit);
            List<Blow> chain = new ArrayList<>();
            if (!moment.isEmpty()) {
                all.add(List.of(new Blow(commit, Moment.valueOf(moment))));
                continue;
            }
            chain.add(new Blow(Math.min(commit, commits + 1), any(random)));
            while (random.nextInt(4) == 0 && chain.size() < 3) {
                chain.add(new Blow(1 + random.nextInt(20), any(random)));
            }
            all.add(chain);
        }
        return all;
    }

    /** A commit in the given part of a run. */
    static int within(int commits, int parts, int part, long seed) {
        int from = commits * part / parts;
        int to = Math.max(from + 1, commits * (part + 1) / parts);
        return 1 + from + new Random(seed * 31 + part).nextInt(to - from);
    }

    private static Moment any(Random random) {
        // the three plain kills are most of what there is to fear
        return Moment.ANYWHERE.get(random.nextInt(random.nextBoolean() ? 3 : Moment.ANYWHERE.size()));
    }

    private static int loop(
            Trials trials, Situation situation, List<List<Blow>> all, int side, long seed, Defect defect, boolean tells)
            throws Exception {
        Instant begun = Instant.now();
        ExecutorService hands = Executors.newFixedThreadPool(side);
        int kills = 0;
        int programs = 0;
        int bad = 0;
        try {
            List<Future<Trials.Verdict>> verdicts = new ArrayList<>();
            for (List<Blow> blows : all) {
                verdicts.add(hands.submit(() -> trials.trial(situation, blows, defect)));
            }
            for (Future<Trials.Verdict> future : verdicts) {
                Trials.Verdict verdict = future.get();
                kills += verdict.kills();
                programs += verdict.programs();
                bad += verdict.good() ? 0 : 1;
                if (!verdict.good() || tells) {
                    System.out.println(verdict.good() ? verdict + "\n  " + verdict.story() : verdict);
                    System.out.flush();
                }
            }
        } finally {
            hands.shutdownNow();
        }
        System.out.printf(
                "%s (%s), seed %d: %d commits undisturbed, %d trials, %d programs, %d SIGKILLs, %d not the same, %d s%n",
                situation,
                situation.job(),
                seed,
                trials.undisturbed(situation).commits(),
                all.size(),
                programs,
                kills,
                bad,
                Duration.between(begun, Instant.now()).toSeconds());
        System.out.flush();
        return bad;
    }

    private static String option(String[] words, String name, String otherwise) {
        int at = Arrays.asList(words).indexOf(name);
        return at < 0 ? otherwise : words[at + 1];
    }
}
