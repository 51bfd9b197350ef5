package vn.healthbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.healthbook.database.EmbeddedServer;

/** A sample of what {@code benchmarks/faults} does in full: a few commits of each job, and the faults that are not tied to a commit. */
@Execution(ExecutionMode.CONCURRENT)
class FaultTest {

    private static final long SEED = 20261123;
    private static final int PEOPLE = 110;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder = Path.of("");

    private static Trials trials;

    @BeforeAll
    static void invent() throws Exception {
        trials = Trials.prepare(folder, PEOPLE);
    }

    @AfterAll
    static void forget() {
        trials.close();
    }

    /** Two points of each situation, one in either half of its commits, with the blows dealt out in turn. */
    static Stream<Arguments> sample() {
        return Arrays.stream(Situation.values())
                .flatMap(situation -> situation
                        .halves()
                        .mapToObj(half -> Arguments.of(
                                situation,
                                half,
                                Moment.ANYWHERE.get((situation.ordinal() * 3 + half) % Moment.ANYWHERE.size()))));
    }

    @ParameterizedTest
    @MethodSource("sample")
    void theSameCommandAgainEndsInTheSameContent(Situation situation, int half, Moment moment) throws Exception {
        int commits = trials.undisturbed(situation).commits();
        Blow blow = new Blow(FaultLoop.within(commits, 2, half, SEED + situation.ordinal()), moment);

        Trials.Verdict verdict = trials.trial(situation, List.of(blow), Defect.NONE);

        assertThat(verdict.complaints()).as(verdict.toString()).isEmpty();
    }

    @Test
    void aProgramThatRepairsMayBeKilledToo() throws Exception {
        int middle = trials.undisturbed(Situation.FIRST_BOOKS).commits() / 2;
        Trials.Verdict verdict = trials.trial(
                Situation.FIRST_BOOKS,
                List.of(
                        new Blow(middle, Moment.KILL_AFTER),
                        new Blow(3, Moment.KILL_BEFORE),
                        new Blow(12, Moment.KILL_AFTER)),
                Defect.NONE);

        assertThat(verdict.kills()).isEqualTo(3);
        assertThat(verdict.complaints()).as(verdict.toString()).isEmpty();
    }

    @Test
    void oneOfTwoOperatorsRunsAndTheOtherIsRefused() throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);

        expectOneToWin(ground);
    }

    @Test
    void oneOfTwoOperatorsContinuesTheRunOfADeadProgram() throws Exception {
        Trials.Verdict verdict = trials.twoOperators(Situation.FIRST_BOOKS, Defect.NONE);

        assertThat(verdict.complaints()).as(verdict.toString()).isEmpty();
    }

    /** The slower one is refused while the other lives, or finds that there is nothing left to do. */
    private static void expectOneToWin(Ground ground) throws Exception {
        List<String> command = Situation.FIRST_BOOKS.command(trials.city());
        Children.Child first = trials.children().begin(ground, command);
        Children.Child second = trials.children().begin(ground, command);
        Ended one = first.end();
        Ended other = second.end();

        assertThat(List.of(one.code(), other.code()))
                .as(one.words() + other.words())
                .contains(0)
                .isSubsetOf(0, 4);
        assertThat(Content.of(ground.database())
                        .complaints(trials.undisturbed(Situation.FIRST_BOOKS).content()))
                .as(one.words() + other.words())
                .isEmpty();
        trials.tidy(ground);
    }

    @Test
    void stopsPolitelyWhenItIsTerminated() throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        List<String> command = Situation.FIRST_BOOKS.command(trials.city());
        int middle = trials.undisturbed(Situation.FIRST_BOOKS).commits() / 2;
        Ended stopped = trials.children().run(ground, command, new Blow(middle, Moment.TERMINATED));

        assertThat(stopped.code()).as(stopped.words()).isEqualTo(5);
        assertThat(stopped.output()).contains("Stopped on request. Continue: ");
        assertThat(state(ground)).isEqualTo("STOPPED");
        assertThat(trials.children().run(ground, command, null).code()).isZero();
        assertThat(Content.of(ground.database())
                        .complaints(trials.undisturbed(Situation.FIRST_BOOKS).content()))
                .isEmpty();
        trials.tidy(ground);
    }

    @Test
    void goesOnWhenPostgresqlItselfWasKilled(@TempDir Path home) throws Exception {
        Ground ground = new Ground(null, home);
        List<String> command = Situation.FIRST_BOOKS.command(trials.city());
        int middle = trials.undisturbed(Situation.FIRST_BOOKS).commits() / 2;
        try {
            Ended lost = trials.children().run(ground, command, new Blow(middle, Moment.SERVER_KILLED));
            assertThat(lost.code()).as(lost.words()).isEqualTo(1);
            assertThat(lost.output()).containsPattern("The connection to (PostgreSQL|the database) was lost");
            assertThat(lost.hasStackTrace()).as(lost.output()).isFalse();

            Ended again = trials.children().run(ground, command, null);
            assertThat(again.code()).as(again.words()).isZero();
            assertThat(Content.of(ground.database())
                            .complaints(
                                    trials.undisturbed(Situation.FIRST_BOOKS).content()))
                    .isEmpty();
        } finally {
            EmbeddedServer.stop(home, true);
        }
    }

    /** From the claim on only the archive is read; the files of a sender may be gone or others by then. */
    @Test
    void goesOnFromTheArchiveWhenItsFilesWereReplacedOrRemoved(@TempDir Path sent) throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        List<String> command = new ArrayList<>();
        for (String word : Situation.FIRST_BOOKS.command(trials.city())) {
            String[] input = word.split("=", 2);
            if (input.length == 2) {
                Path file = Path.of(input[1]);
                Files.copy(file, sent.resolve(String.valueOf(file.getFileName())));
                command.add(input[0] + "=" + sent.resolve(String.valueOf(file.getFileName())));
            } else {
                command.add(word);
            }
        }
        int middle = trials.undisturbed(Situation.FIRST_BOOKS).commits() / 2;
        Ended killed = trials.children().run(ground, command, new Blow(middle, Moment.KILL_AFTER));
        assertThat(killed.killed()).isTrue();
        Files.delete(sent.resolve("population-20261101.csv"));
        Files.writeString(sent.resolve("insurance-20261101.csv"), "MA_BHXH\nother\n");

        Ended typed = trials.children().run(ground, command, null);
        assertThat(typed.code()).as(typed.words()).isEqualTo(2);
        assertThat(typed.output()).contains("population-20261101.csv");
        Ended again = trials.children().run(ground, List.of("runs", "restart", "1"), null);

        expectTheSame(ground, again);
    }

    /** Half a day to the west, in a language that writes i without its dot, on a server of yet another zone. */
    @Test
    void clockZoneAndLanguageOfTheMachineDecideNothing() throws Exception {
        Ground ground = trials.ground(Situation.NIGHT);
        try (Connection connection = ground.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set timezone = 'Pacific/Kiritimati'");
        }
        Children elsewhere = trials.children()
                .elsewhere(List.of("-Duser.timezone=Pacific/Pago_Pago", "-Duser.language=tr", "-Duser.country=TR"));

        Ended ended = elsewhere.run(ground, Situation.NIGHT.command(trials.city()), null);

        assertThat(ended.code()).as(ended.words()).isZero();
        assertThat(Content.of(ground.database())
                        .complaints(trials.undisturbed(Situation.NIGHT).content()))
                .isEmpty();
        trials.tidy(ground);
    }

    @Test
    void waitsForAnOutsiderWhoHoldsTheBooks() throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        Ended ended;
        try (Outsider outsider = new Outsider(ground.database())) {
            outsider.lock("registry.book");
            Children.Child child = trials.children().begin(ground, Situation.FIRST_BOOKS.command(trials.city()));
            outsider.awaitWaiting("registry.book", PATIENCE);
            outsider.letGo();
            ended = child.end();
        }

        expectTheSame(ground, ended);
    }

    @Test
    void givesWayInADeadlockAndGoesOnWhenTypedAgain() throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        List<String> command = Situation.FIRST_BOOKS.command(trials.city());
        Ended gaveWay;
        try (Outsider outsider = new Outsider(ground.database())) {
            outsider.lock("registry.identity");
            Children.Child child = trials.children().begin(ground, command);
            outsider.awaitWaiting("registry.identity", PATIENCE);
            // which it holds so that nobody else may write
            outsider.lock("registry.writer");
            outsider.letGo();
            gaveWay = child.end();
        }

        assertThat(gaveWay.code()).as(gaveWay.words()).isEqualTo(1);
        assertThat(gaveWay.output())
                .contains("Another session of the database held a lock")
                .contains("Continue: ");
        assertThat(gaveWay.hasStackTrace()).as(gaveWay.output()).isFalse();
        expectTheSame(ground, trials.children().run(ground, command, null));
    }

    /** {@code -Dsilence.seconds=30} for the whole of it. */
    @Test
    void aNetworkThatIsSilentForAWhileIsWaitedFor() throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        Duration silence = Duration.ofSeconds(Integer.getInteger("silence.seconds", 3));
        Ended ended;
        try (Relay relay = Relay.to(ground.database(), 150_000, silence)) {
            Ground behind = new Ground(relay.address(ground.database()), ground.home());
            ended = trials.children().run(behind, Situation.FIRST_BOOKS.command(trials.city()), null);
            assertThat(relay.fellSilent()).isTrue();
        }

        expectTheSame(ground, ended);
    }

    private static void expectTheSame(Ground ground, Ended ended) throws Exception {
        assertThat(ended.code()).as(ended.words()).isZero();
        assertThat(Content.of(ground.database())
                        .complaints(trials.undisturbed(Situation.FIRST_BOOKS).content()))
                .as(ended.words())
                .isEmpty();
        trials.tidy(ground);
    }

    /** A night is unattended: it waits for the server and goes on by itself, although it could not even write down how its job ended. */
    @Test
    void theNightGoesOnWhenTheServerIsBack() throws Exception {
        int middle = trials.undisturbed(Situation.NIGHT).commits() / 2;
        Trials.Verdict verdict =
                trials.trial(Situation.NIGHT, List.of(new Blow(middle, Moment.SERVER_AWAY)), Defect.NONE);

        assertThat(verdict.programs()).as(verdict.toString()).isEqualTo(1);
        assertThat(verdict.complaints()).as(verdict.toString()).isEmpty();
    }

    /** It can never apply anything, so that nobody waits for it, be it typed again or not. */
    @Test
    void aKilledDryRunHoldsUpNobody() throws Exception {
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        List<String> command = Situation.FIRST_BOOKS.command(trials.city());
        List<String> dry =
                Stream.concat(command.stream(), Stream.of("--dry-run")).toList();
        int third = trials.undisturbed(Situation.FIRST_BOOKS).commits() / 3;
        Ended killed = trials.children().run(ground, dry, new Blow(third, Moment.KILL_AFTER));
        assertThat(killed.killed()).as(killed.words()).isTrue();
        assertThat(one(ground, "select run_id::text from registry.writer")).isEqualTo("1");

        Ended ended = trials.children().run(ground, command, null);
        assertThat(ended.code()).as(ended.words()).isZero();
        assertThat(one(ground, "select state from batch.run where run_id = 1")).isEqualTo("ABANDONED");
        trials.tidy(ground);
    }

    /** A schedule types the commands of an operator, at any hour and in any number; it says when it will and what came of it. */
    @Test
    void servesNightsUntilItIsToldToEnd() throws Exception {
        Path room = Trials.room(folder.resolve("jobs-served"));
        Path night = room.resolve("nightly.yml");
        Files.writeString(night, Files.readString(night).replaceFirst("cron: \"[^\"]*\"", "cron: \"*/2 * * * * *\""));
        Ground ground = trials.ground(Situation.NIGHT);
        Children.Child serving = trials.children().withRoom(room).begin(ground, List.of("serve"));
        await(() -> Files.readString(serving.output()).contains("Done. Run"));
        serving.process().destroy();
        Ended ended = serving.end();

        assertThat(ended.code()).as(ended.words()).isZero();
        assertThat(ended.output()).contains("nightly starts next at", "nightly of ", "Done. Run");
        assertThat(ended.hasStackTrace()).as(ended.output()).isFalse();
        assertThat(Content.of(ground.database()).faults()).isEmpty();
        trials.tidy(ground);
    }

    private static void await(Callable<Boolean> that) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!that.call() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Those that show without many kills; {@code benchmarks/faults --defects} hunts for the others, too. */
    @ParameterizedTest
    @EnumSource(
            value = Defect.class,
            names = {"LINE_DROPPED", "CHUNK_DROPPED", "WRITTEN_TWICE", "REASON_SWALLOWED", "NO_LOCK"})
    void findsADefectThatIsPlanted(Defect defect) throws Exception {
        assertThat(new DefectHunt(trials).hunt(defect).found()).isTrue();
    }

    private static String state(Ground ground) throws Exception {
        return one(ground, "select max(state) from batch.run");
    }

    private static String one(Ground ground, String question) throws Exception {
        try (Connection connection = ground.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
