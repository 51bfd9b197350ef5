package vn.healthbook.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.batch.KeysetReader;
import vn.healthbook.batch.Steps;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardRow;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.SqlRunner;

/** Makes held statements standard again from what was said, under today's rules and code lists. */
@Component
public class Restatement {

    private final Steps steps;
    private final SqlRunner sql;
    private final Layouts layouts;
    private final LineJudge judge;
    private final CopyTable statements;
    private final String rulesVersion;
    private final Claim claim;

    Restatement(
            Steps steps,
            SqlRunner sql,
            Layouts layouts,
            LineJudge judge,
            Claim claim,
            DataSource dataSource,
            CodeLists codes) {
        this.steps = steps;
        this.sql = sql;
        this.layouts = layouts;
        this.judge = judge;
        this.claim = claim;
        this.statements = new CopyTable(dataSource, "staging.statement", StatementTable.columns());
        this.rulesVersion = RowStandardizer.rulesVersion(codes);
    }

    /** Reads the evidence that stands under other rules; stages its values under today's. */
    public List<Step> restate() {
        ItemWriter<Restated> keep = chunk -> {
            long run = CurrentRun.id();
            statements.write(rows -> chunk.forEach(restated -> rows.add(row(run, restated))));
        };
        return List.of(
                steps.task("claim", claim),
                steps.rows(
                        "restate",
                        new KeysetReader<>(
                                sql, "standardize/list_statements", (row, number) -> held(row), Held::statementId),
                        this::restate,
                        keep));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("statement_id"),
                row.getString("source"),
                row.getString("layout"),
                row.getString("raw"),
                row.getObject("raw_hash", UUID.class),
                row.getDate("as_of").toLocalDate());
    }

    /** A statement that today's rules would reject stays as it is: it was accepted, and its sender was told so. */
    private @Nullable Restated restate(Held held) {
        Layout layout = layouts.find(held.layout())
                .orElseThrow(() -> new IllegalStateException("Layout " + held.layout() + " is no longer there"));
        String[] values = held.raw().split("\u001f", -1);
        // Columns that the layout gained since stand at its end; the line says nothing about them.
        if (values.length > layout.columns().size()) {
            throw new IllegalStateException("Layout " + held.layout() + " has other columns than its statements");
        }
        StandardRow row = judge.of(layout, held.asOf()).standardize(values);
        return row.rejected() ? null : new Restated(held, row);
    }

    private @Nullable Object[] row(long run, Restated restated) {
        return StatementTable.row(
                run,
                restated.held().statementId(),
                restated.held().source(),
                restated.held().layout(),
                restated.held().hash(),
                restated.held().raw(),
                rulesVersion,
                restated.row());
    }

    record Held(long statementId, String source, String layout, String raw, UUID hash, LocalDate asOf) {}

    record Restated(Held held, StandardRow row) {}
}
