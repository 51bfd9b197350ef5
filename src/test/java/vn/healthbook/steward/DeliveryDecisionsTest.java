package vn.healthbook.steward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;

/** Holding and releasing, on the extracts of a city of a few people with the gates of the checkout. */
class DeliveryDecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Word WORD = new Word("Nguyen Van Kiem", "looked into it");

    @Test
    void keepsOutWhatIsHeldAndTakesWhatIsReleased(@TempDir Path home) throws IOException {
        String first = extract(home, "20261101", 40);
        String shrunken = extract(home, "20261108", 20);
        try (TestProgram program = TestProgram.open(home.resolve("home"))) {
            DeliveryDecisions decisions = program.bean(DeliveryDecisions.class);
            program.runs().run(new RunRequest("create-books", DAY, TestProgram.inputs(first), true));
            decisions.hold(1, WORD);
            assertThat(state(program, 1)).isEqualTo("HELD");
            assertThat(program.run("create-books", DAY, first).exit()).isEqualTo(ExitCode.GATED);
            assertThat(program.count("select count(*) from source.statement")).isZero();

            decisions.release(1, WORD);
            expect(inboxes(program, DAY), ExitCode.DONE);
            assertThat(state(program, 1)).isEqualTo("APPLIED");
            assertThat(program.count("select count(*) from registry.book")).isEqualTo(40);
            assertThatThrownBy(() -> decisions.hold(1, WORD)).isInstanceOf(Refusal.class);

            expect(program.run("create-books", DAY.plusDays(7), shrunken), ExitCode.GATED);
            // numbers of deliveries may have gaps
            long second = program.count("select max(delivery_id) from batch.delivery");
            assertThat(state(program, second)).isEqualTo("HELD");
            decisions.release(second, WORD);
            expect(inboxes(program, DAY.plusDays(7)), ExitCode.DONE);
            assertThat(state(program, second)).isEqualTo("APPLIED");
            assertThat(
                            program.count(
                                    "select count(*) from batch.gate_verdict where gate = 'shrunken-extract' and outcome = 'APPROVED'"))
                    .isEqualTo(1);
            assertThat(program.count(
                            "select count(*) from batch.delivery_decision where decided_by = 'Nguyen Van Kiem'"))
                    .isEqualTo(3);
            try (Stream<Path> archived = Files.walk(home.resolve("home/archive"))) {
                assertThat(archived.filter(Files::isRegularFile).count())
                        .as("what is released is taken from the archive, and stays there")
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void stopsAMassWithdrawalAtItsGateAndGoesOnWhenApproved(@TempDir Path home) throws IOException {
        String first = extract(home, "20261101", 40);
        try (TestProgram program = TestProgram.open(home.resolve("home"))) {
            DeliveryDecisions decisions = program.bean(DeliveryDecisions.class);
            expect(program.run("create-books", DAY, first), ExitCode.DONE);
            expect(decisions.withdraw(1, DAY, true, null), ExitCode.GATED);
            RunResult asked = decisions.withdraw(1, DAY, false, WORD);
            expect(asked, ExitCode.GATED);
            assertThat(program.count("select count(*) from registry.book where state = 'ACTIVE'"))
                    .isEqualTo(40);
            for (String gate : List.of("changed-books", "detached-links")) {
                program.runs().approve(asked.runId(), gate, "Nguyen Van Kiem", "it was the wrong month");
            }
            expect(decisions.withdraw(1, DAY, false, WORD), ExitCode.DONE);
            assertThat(state(program, 1)).isEqualTo("WITHDRAWN");
            assertThat(program.count("select count(*) from registry.book where state = 'RETIRED'"))
                    .isEqualTo(40);
            assertThat(program.count("select count(*) from source.statement")).isZero();
            assertThat(program.count("select count(*) from source.record where not is_gone"))
                    .isZero();

            decisions.release(1, WORD);
            expect(inboxes(program, DAY.plusDays(1)), ExitCode.DONE);
            assertThat(program.count("select count(*) from registry.book where state = 'ACTIVE'"))
                    .as("everybody gets the former book back")
                    .isEqualTo(40);
            assertThat(program.count("select count(*) from registry.book")).isEqualTo(40);
        }
    }

    private static RunResult inboxes(TestProgram program, LocalDate date) {
        return program.runs().run(new RunRequest("create-books", date, List.of(), false));
    }

    private static void expect(RunResult result, ExitCode exit) {
        assertThat(result.exit()).as(result.english()).isEqualTo(exit);
    }

    private static String state(TestProgram program, long delivery) {
        return program.jdbc()
                .sql("select state from batch.delivery where delivery_id = :delivery")
                .param("delivery", delivery)
                .query(String.class)
                .single();
    }

    private static String extract(Path folder, String date, int people) throws IOException {
        StringBuilder lines = new StringBuilder("SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU\n");
        for (int i = 0; i < people; i++) {
            lines.append(
                    "001190%06d,Trần Thị Bình,1990%02d%02d,2,00340,00340\n".formatted(100 + i, 1 + i % 12, 2 + i % 27));
        }
        return "population=" + Files.writeString(folder.resolve("population-" + date + ".csv"), lines.toString());
    }
}
