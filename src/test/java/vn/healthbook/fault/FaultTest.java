package vn.healthbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.healthbook.database.EmbeddedServer;

/** A sample of what {@code benchmarks/faults} does in full: a few commits of each job, and the faults that are not tied to a commit. */
@Execution(ExecutionMode.CONCURRENT)
class FaultTest {

    private static final long SEED = 20261123;
    private static final int PEOPLE = 110;

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
                .flatMap(situation -> IntStream.range(0, 2)
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
        Ground ground = trials.ground(Situation.FIRST_BOOKS);
        int middle = trials.undisturbed(Situation.FIRST_BOOKS).commits() / 2;
        Ended killed = trials.children()
                .run(ground, Situation.FIRST_BOOKS.command(trials.city()), new Blow(middle, Moment.KILL_AFTER));
        assertThat(killed.killed()).isTrue();

        expectOneToWin(ground);
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

        assertThat(stopped.code()).as(stopped.words()).isIn(143, 5);
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

    /** A night is unattended: it waits for the server and goes on by itself, although it could not even write down how its job ended. */
    @Test
    void theNightGoesOnWhenTheServerIsBack() throws Exception {
        int middle = trials.undisturbed(Situation.NIGHT).commits() / 2;
        Trials.Verdict verdict =
                trials.trial(Situation.NIGHT, List.of(new Blow(middle, Moment.SERVER_AWAY)), Defect.NONE);

        assertThat(verdict.programs()).as(verdict.toString()).isEqualTo(1);
        assertThat(verdict.complaints()).as(verdict.toString()).isEmpty();
    }

    @Test
    void findsADefectThatIsPlanted() throws Exception {
        Trials.Verdict verdict = trials.trial(Situation.FIRST_BOOKS, List.of(), Defect.LINE_DROPPED);

        assertThat(verdict.good()).isFalse();
    }

    private static String state(Ground ground) throws Exception {
        try (Connection connection = ground.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(state) from batch.run")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
