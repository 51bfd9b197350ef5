package vn.healthbook.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.generate.FaultRates;
import vn.healthbook.truth.CityTruth;
import vn.healthbook.truth.Delivery;
import vn.healthbook.truth.NoticeTruth;

/**
 * A whole invented city on trial, for {@code benchmarks/city}: its nights undisturbed against the generated truth, then in other orders, then with
 * kills. Everything is drawn from the seed. Homes that end in the same content are deleted, others are kept for a look.
 */
public final class CityTrial {

    /** Commands typed once more than there were blows, at most. */
    private static final int PATIENCE = 3;

    private static final int SHOWN = 40;

    private static final List<Moment> OF_THE_PROGRAM =
            List.of(Moment.KILL_BEFORE, Moment.KILL_DURING, Moment.KILL_AFTER, Moment.KILL_ORPHAN);

    private final Path folder;
    private final CityPlan plan;
    private final Path city;
    private final List<Delivery> deliveries;
    private final Children children;
    private final Verdicts verdicts = new Verdicts();
    private final Defect defect;
    /** How many commits each night takes, the first at 0. */
    private final List<Integer> commits = new ArrayList<>();

    private CityTrial(Path folder, CityPlan plan, Defect defect) throws IOException {
        this.folder = folder;
        this.plan = plan;
        this.defect = defect;
        this.city = folder.resolve("city");
        new CityGenerator(plan).write(city);
        this.deliveries = Delivery.list(city, plan.nights());
        this.children = new Children(ChildClasses.pack(), Trials.room(folder.resolve("jobs"))).asShipped(plan.people());
    }

    public static void main(String[] words) throws Exception {
        CityPlan plan = new CityPlan(
                        Integer.parseInt(option(words, "--people", "2000")),
                        Long.parseLong(option(words, "--seed", "1")),
                        Integer.parseInt(option(words, "--nights", "3")),
                        CityHome.FIRST_NIGHT)
                .withNoise(Double.parseDouble(option(words, "--noise", "1")))
                .withFaults(faults(option(words, "--faults", "")));
        int orders = Integer.parseInt(option(words, "--orders", "2"));
        int kills = Integer.parseInt(option(words, "--kills", "3"));
        Path folder = Path.of(
                        "target", "city", "trial-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        Runtime.getRuntime().addShutdownHook(new Thread(CityHome::endAll));
        FileTree.delete(folder.toFile());
        CityTrial trial = new CityTrial(folder, plan, Defect.valueOf(option(words, "--defect", "NONE")));
        boolean good = trial.run(orders, kills);
        if (good) {
            FileTree.delete(folder.toFile());
        }
        System.exit(good ? 0 : 1);
    }

    private static FaultRates faults(String list) {
        return list.isEmpty() ? FaultRates.USUAL : FaultRates.parse(list);
    }

    private boolean run(int orders, int kills) throws Exception {
        System.out.printf(
                "A city of %,d people, %d nights, seed %d, noise %s: %d deliveries%n",
                plan.people(), plan.nights(), plan.seed(), plan.noise(), deliveries.size());
        CityHome first = CityHome.make(folder.resolve("undisturbed"), children);
        Content undisturbed = undisturbed(first);
        first.close();
        if (undisturbed != null) {
            for (int order = 1; order <= orders; order++) {
                order(order, undisturbed);
            }
            if (kills > 0) {
                killed(kills, undisturbed);
            }
        }
        verdicts.print(folder);
        return verdicts.allGood();
    }

    /** The nights one after the other, and what is held afterwards against the files and the truth; null when a night failed. */
    private @Nullable Content undisturbed(CityHome home) throws Exception {
        Instant begun = Instant.now();
        List<String> complaints = new ArrayList<>();
        for (int night = 1; night <= plan.nights(); night++) {
            Instant at = Instant.now();
            deliver(night, home);
            Ended ended = night == 1
                    ? home.typeFirst(CityHome.nightly(night))
                    : home.type(CityHome.nightly(night), null, Defect.NONE);
            commits.add(ended.commits());
            say("undisturbed, night %d: exit %d, %d commits, %d s", night, ended.code(), ended.commits(), seconds(at));
            if (ended.code() != 0) {
                complaints.add("night " + night + " ended with " + ended.code() + ended.words());
                verdicts.add("undisturbed", "exit code of each night", complaints, "", seconds(begun));
                return null;
            }
        }
        Content content = home.content();
        verdicts.add(
                "undisturbed",
                "nothing left open, checks empty",
                content.faults(),
                "whole " + brief(content.hash()) + ", truth " + brief(content.truthHash()),
                seconds(begun));
        Instant recount = Instant.now();
        try (Connection connection = home.ground().database().connect()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Balance balance = Balance.of(jdbc, home.path(), deliveries);
            verdicts.add(
                    "balance", "files, tables, answers", balance.violations(), balance.toString(), seconds(recount));
            CityTruth truth = CityTruth.of(jdbc, city);
            long waiting = truth.figures().getOrDefault("linked -> waits", 0L);
            String open = waiting == 0 ? "" : "%,d wait for a steward".formatted(waiting);
            verdicts.add("truth", "whose book each line is in", truth.violations(), open, seconds(recount));
            truth.figures().forEach((figure, count) -> say("  %-44s %,9d", figure, count));
            NoticeTruth notices = NoticeTruth.of(jdbc, city);
            verdicts.add(
                    "notices",
                    "each planted fault in its own code",
                    notices.wrong(),
                    notices.tallies().size() + " codes",
                    seconds(recount));
            notices.tallies().forEach((code, tally) -> say("  %-44s %s", code, tally));
        }
        return content;
    }

    /** All deliveries of all nights in another order, some of them twice, into an empty registry. */
    private void order(int number, Content undisturbed) throws Exception {
        Instant begun = Instant.now();
        String name = "order " + number;
        Random random = new Random(plan.seed() * 1_000_003 + number);
        Arrivals arrivals = Arrivals.draw(deliveries, 2 * plan.nights(), random);
        CityHome home = CityHome.make(folder.resolve("order-" + number), children);
        List<String> complaints = new ArrayList<>();
        int day = 0;
        for (Arrivals.Piece piece : arrivals.pieces()) {
            for (List<String> command : PieceCommands.of(piece, home, random)) {
                // each command on a day of its own: the same again would only find its run again
                List<String> dated = new ArrayList<>(command);
                dated.addAll(
                        List.of("--date", CityHome.FIRST_NIGHT.plusDays(day++).toString()));
                Ended ended = home.type(dated, null, Defect.NONE);
                if (ended.code() != 0) {
                    complaints.add(command.get(0) + " on day " + day + " ended with " + ended.code() + ended.words());
                }
            }
        }
        Content content = home.content();
        complaints.addAll(content.complaintsOfTruth(undisturbed));
        verdicts.add(
                name,
                "truth",
                complaints,
                "%s; %d commands, %d files again".formatted(brief(content.truthHash()), day, arrivals.again()),
                seconds(begun));
        leave(home, complaints);
    }

    /** The same nights with kills, each time continued by the same command. */
    private void killed(int kills, Content undisturbed) throws Exception {
        Instant begun = Instant.now();
        Random random = new Random(plan.seed() * 1_000_003 - 1);
        CityHome home = CityHome.make(folder.resolve("killed"), children);
        List<String> complaints = new ArrayList<>();
        int fallen = 0;
        for (int night = 1; night <= plan.nights(); night++) {
            deliver(night, home);
            // what an earlier night was too short for falls in a later one
            int due = kills * night / plan.nights() - fallen;
            fallen += night(night, due, fallen, home, random, complaints);
        }
        if (fallen < kills) {
            complaints.add("only " + fallen + " of " + kills + " kills fell");
        }
        Content content = home.content();
        complaints.addAll(content.complaints(undisturbed));
        verdicts.add(
                "killed twin",
                "whole, figures",
                complaints,
                "%s; %d kills, %d of PostgreSQL".formatted(brief(content.hash()), fallen, fallen / 3),
                seconds(begun));
        leave(home, complaints);
    }

    /** Returns how many kills fell. */
    private int night(int night, int due, int before, CityHome home, Random random, List<String> complaints)
            throws IOException, InterruptedException {
        int left = commits.get(night - 1);
        int fallen = 0;
        int spared = 0;
        while (true) {
            Blow blow = null;
            if (fallen < due) {
                int part = Math.max(1, left / (due - fallen));
                blow = new Blow(1 + random.nextInt(part), moment(before + fallen + 1, random));
            }
            Instant at = Instant.now();
            Ended ended = home.type(CityHome.nightly(night), blow, defect);
            boolean fell = blow != null && (ended.killed() || ended.commits() >= blow.commit());
            say(
                    "killed twin, night %d: %s -> exit %d, %d s",
                    night,
                    blow == null ? "undisturbed" : blow + (fell ? "" : " (did not fall)"),
                    ended.code(),
                    seconds(at));
            if (ended.hasStackTrace()) {
                complaints.add("stack trace shown to the operator, night " + night + ", " + blow);
            }
            if (blow != null && fell) {
                fallen++;
                left = Math.max(1, left - blow.commit());
                if (!Expected.of(blow, ended)) {
                    complaints.add(blow + " in night " + night + " ended with " + ended.code() + ended.words());
                }
            } else if (ended.code() != 0) {
                complaints.add("night " + night + " ended with " + ended.code() + " undisturbed" + ended.words());
                spared++;
            }
            if (ended.code() == 0 || spared > PATIENCE) {
                return fallen;
            }
        }
    }

    /** Every third strikes PostgreSQL, in turn the whole server and one process of it. */
    private static Moment moment(int number, Random random) {
        if (number % 3 == 0) {
            return number % 2 == 0 ? Moment.BACKEND_KILLED : Moment.SERVER_KILLED;
        }
        return OF_THE_PROGRAM.get(random.nextInt(OF_THE_PROGRAM.size()));
    }

    private void deliver(int night, CityHome home) throws IOException {
        for (Delivery delivery : deliveries) {
            if (delivery.night() == night) {
                home.deliver(delivery, String.valueOf(delivery.file().getFileName()));
            }
        }
    }

    private static void leave(CityHome home, List<String> complaints) {
        if (complaints.isEmpty()) {
            home.delete();
        } else {
            complaints.stream().limit(SHOWN).forEach(complaint -> say("  %s", complaint));
            home.close();
        }
    }

    private static long seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }

    private static String brief(String hash) {
        return hash.substring(0, 12);
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
        System.out.flush();
    }

    private static String option(String[] words, String name, String otherwise) {
        int at = Arrays.asList(words).indexOf(name);
        return at < 0 ? otherwise : words[at + 1];
    }
}
