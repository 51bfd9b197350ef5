package vn.healthbook.steward;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.Runs;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * A named person's word about two source records: one person, two persons, or a former word undone. The word is kept at once; a small run of
 * its own lets the links follow it. When another run holds the registry, the word stays, and the next run of any job follows it.
 */
@Component
public class PersonDecisions {

    private final SqlRunner sql;
    private final Runs runs;
    private final TransactionTemplate transaction;

    PersonDecisions(SqlRunner sql, Runs runs, TransactionTemplate transaction) {
        this.sql = sql;
        this.runs = runs;
        this.transaction = transaction;
    }

    /** What may be said about two records. */
    public enum Verdict {
        /** The record goes where the other belongs, whatever the keys say. */
        SAME,
        /** The two never share a book, whatever the keys say. */
        DIFFERENT
    }

    record Decision(long decisionId, String word, boolean pending) {}

    /** Says that two records are one person or two; overrules what was said about them before. */
    public RunResult decide(RecordPair pair, Verdict verdict, Word word, LocalDate date) {
        requireKnown(pair);
        Decision decision = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Decision> last = last(pair);
            return last.filter(found -> found.word().equals(verdict.name()))
                    .orElseGet(() -> note(pair, verdict.name(), null, word));
        }));
        return follow(pair, decision, date);
    }

    /** Takes back what was said last about two records: all is as it was before. */
    public RunResult undo(RecordPair pair, Word word, LocalDate date) {
        requireKnown(pair);
        Decision decision = Objects.requireNonNull(transaction.execute(status -> {
            Decision last = last(pair)
                    .orElseThrow(() -> refused(
                            "Chưa ai quyết định về %s. Xem: healthbook review list --decided".formatted(pair),
                            "Nobody has decided about %s. See: healthbook review list --decided".formatted(pair)));
            return last.word().equals("UNDO") ? last : note(pair, "UNDO", last.decisionId(), word);
        }));
        return follow(pair, decision, date);
    }

    private RunResult follow(RecordPair pair, Decision decision, LocalDate date) {
        if (!decision.pending()) {
            return new RunResult(
                    0,
                    ExitCode.DONE,
                    "Không có gì mới: %s đã được quyết định như vậy.".formatted(pair),
                    "Nothing new to do: %s was decided so before.".formatted(pair));
        }
        RunRequest request = new RunRequest(ApplyDecisionsJob.NAME, date, List.of(), false);
        RunResult result = runs.runAbout(request, "decision " + decision.decisionId(), run -> {});
        if (result.exit() != ExitCode.REFUSED) {
            return result;
        }
        // nothing of it was planned; the decision itself is what the next run looks for
        runs.abandon(result.runId());
        return new RunResult(
                result.runId(),
                ExitCode.REFUSED,
                result.vietnamese() + " Quyết định được giữ; lần chạy tới của bất kỳ công việc nào sẽ theo.",
                result.english() + " The decision is kept; the next run of any job follows it.");
    }

    private Decision note(RecordPair pair, String verdict, @Nullable Long undoes, Word word) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("one", pair.one());
        parameters.put("other", pair.other());
        parameters.put("word", verdict);
        parameters.put("undoes", undoes);
        parameters.put("by", word.by());
        parameters.put("reason", word.reason());
        sql.update(Sql.named("steward/note_decision"), parameters);
        return last(pair).orElseThrow();
    }

    private Optional<Decision> last(RecordPair pair) {
        return sql.query(Sql.named("steward/find_decision"), both(pair))
                .query(Decision.class)
                .optional();
    }

    private void requireKnown(RecordPair pair) {
        if (pair.one() == pair.other() || sql.number(Sql.named("steward/count_records"), both(pair)) < 2) {
            throw refused(
                    "Không có cặp bản ghi %s. Xem: healthbook review list".formatted(pair),
                    "There is no pair of records %s. See: healthbook review list".formatted(pair));
        }
    }

    private static Map<String, Object> both(RecordPair pair) {
        return Map.of("one", pair.one(), "other", pair.other());
    }

    private static Refusal refused(String vietnamese, String english) {
        return new Refusal(ExitCode.USAGE, vietnamese, english);
    }
}
