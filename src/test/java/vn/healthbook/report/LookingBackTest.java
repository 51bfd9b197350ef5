package vn.healthbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.steward.DeliveryDecisions;
import vn.healthbook.steward.Word;

/** What was held, and what became of what was sent back. */
class LookingBackTest {

    private static final Path ROOM = Path.of("sample-data/jobs");

    /** History undone from the present gives what was there at the time. */
    @Test
    void everyBookStandsAsItStoodAfterEachNight(@TempDir Path home) {
        Path story = Path.of("sample-data/wrong-month-withdrawn");
        try (TestProgram program = TestProgram.open(home, TestDatabases.fresh(), ROOM)) {
            Map<LocalDate, Map<String, Book>> then = new TreeMap<>();
            run(program, "create-books", "2026-11-01", "population=" + story.resolve("population-20261101.csv"));
            remember(program, "2026-11-01", then);
            run(program, "merge-visits", "2026-11-02", "visits-csv=" + story.resolve("visits-01001-20261102.csv"));
            remember(program, "2026-11-02", then);
            run(program, "create-books", "2026-12-01", "population=" + story.resolve("population-20261201.csv"));
            remember(program, "2026-12-01", then);
            run(program, "merge-visits", "2026-12-05", "visits-csv=" + story.resolve("visits-01001-20261205.csv"));
            remember(program, "2026-12-05", then);
            long wrong =
                    program.count("select delivery_id from batch.delivery where file_name = 'population-20261201.csv'");
            assertThat(program.bean(DeliveryDecisions.class)
                            .withdraw(wrong, LocalDate.parse("2026-12-06"), false, new Word("Kiem", "the wrong month"))
                            .exit())
                    .isEqualTo(ExitCode.DONE);
            remember(program, "2026-12-06", then);

            BookReports books = program.bean(BookReports.class);
            assertThat(then.get(LocalDate.parse("2026-12-05"))).isNotEqualTo(then.get(LocalDate.parse("2026-12-06")));
            then.forEach((date, stood) -> stood.forEach((number, book) -> assertThat(books.findAsOf(number, date))
                    .hasValueSatisfying(told -> {
                        assertThat(told.fields()).as(number + " " + date).isEqualTo(book.fields());
                        assertThat(told.state()).as(number + " " + date).isEqualTo(book.state());
                        assertThat(told.version()).as(number + " " + date).isEqualTo(book.version());
                    })));
            String stranger = program.jdbc()
                    .sql("select book_number from registry.book where full_name = 'Đỗ Văn Sơn'")
                    .query(String.class)
                    .single();
            assertThat(books.findAsOf(stranger, LocalDate.parse("2026-11-30"))).isEmpty();
        }
    }

    @Test
    void aCorrectedLineClosesItsCase(@TempDir Path home) {
        Path story = Path.of("sample-data/corrected-reject-comes-back");
        try (TestProgram program = TestProgram.open(home, TestDatabases.fresh(), ROOM)) {
            run(program, "create-books", "2026-11-01", "population=" + story.resolve("population-20261101.csv"));
            run(program, "merge-visits", "2026-11-02", "visits-csv=" + story.resolve("visits-01001-20261102.csv"));
            RunReports reports = program.bean(RunReports.class);
            assertThat(reports.listRejectCases(2)).hasSize(2).allMatch(open -> open.closedBy() == null);
            run(program, "merge-visits", "2026-11-05", "visits-csv=" + story.resolve("tra-lai-01001.csv"));
            assertThat(reports.listRejectCases(2))
                    .extracting(RejectCase::line, RejectCase::closedBy, RejectCase::closedByLine)
                    .containsExactly(tuple(3, 3L, 2), tuple(4, 3L, 3));
        }
    }

    private static void run(TestProgram program, String job, String date, String input) {
        assertThat(program.run(job, LocalDate.parse(date), input).exit()).isEqualTo(ExitCode.DONE);
    }

    private static void remember(TestProgram program, String date, Map<LocalDate, Map<String, Book>> then) {
        List<String> numbers = program.jdbc()
                .sql("select book_number from registry.book")
                .query(String.class)
                .list();
        Map<String, Book> books = new TreeMap<>();
        numbers.forEach(number ->
                books.put(number, program.bean(BookReports.class).find(number).orElseThrow()));
        then.put(LocalDate.parse(date), books);
    }
}
