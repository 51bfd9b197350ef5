package vn.healthbook.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.healthbook.notice.Severities;
import vn.healthbook.notice.Severity;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.SqlRunner;

/** Makes held statements standard again from what was said, under today's rules and code lists. */
@Component
public class Restatement {

    private final Steps steps;
    private final SqlRunner sql;
    private final Layouts layouts;
    private final Standardizers standardizers;
    private final RulesOfRun earlier;
    private final CopyTable statements;
    private final CopyTable notices;
    private final CopyTable shadows;
    private final Severities severities;
    private final String rulesVersion;
    private final Claim claim;
    private final RestatementChanges changes;

    Restatement(
            Steps steps,
            SqlRunner sql,
            Layouts layouts,
            Standing standing,
            Claim claim,
            DataSource dataSource,
            CodeLists codes,
            Severities severities,
            RestatementChanges changes) {
        this.steps = steps;
        this.sql = sql;
        this.layouts = layouts;
        this.standardizers = new Standardizers(codes, severities);
        this.earlier = new RulesOfRun(standing);
        this.claim = claim;
        this.changes = changes;
        this.severities = severities;
        this.statements = new CopyTable(dataSource, "staging.statement", StatementTable.columns());
        this.notices = new CopyTable(
                dataSource, "staging.restated_notice", List.of("run_id", "ordinal", "source", "code", "kind"));
        this.shadows = ShadowTable.of(dataSource);
        this.rulesVersion = RowStandardizer.rulesVersion(codes, severities);
    }

    /** Reads the evidence that stands under other rules; stages what today's make otherwise. */
    public List<Step> restate() {
        ItemWriter<Restated> keep = chunk -> keep(CurrentRun.id(), List.copyOf(chunk.getItems()));
        return List.of(
                steps.task("claim", claim),
                steps.rows(
                        "restate",
                        new KeysetReader<>(
                                sql, "standardize/list_statements", (row, number) -> held(row), Held::statementId),
                        this::restate,
                        keep));
    }

    /** What the run changes, by field, finding and code list: counted before the gate, from what is planned. */
    public List<Step> noteChanges() {
        return List.of(
                steps.plan("standardize/plan_statement_changes", "standardize/plan_book_changes"),
                steps.task("note-changes", changes));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("statement_id"),
                row.getString("source"),
                row.getString("layout"),
                row.getString("raw"),
                row.getObject("raw_hash", UUID.class),
                row.getDate("as_of").toLocalDate(),
                row.getBoolean("apart"));
    }

    /** Null for a line that today's rules read as those did under which it stands: nothing is to be done about it. */
    private @Nullable Restated restate(Held held) {
        Layout layout = layouts.find(held.layout())
                .orElseThrow(() -> new IllegalStateException("Layout " + held.layout() + " is no longer there"));
        String[] values = held.raw().split("\u001f", -1);
        // Columns that the layout gained since stand at its end; the line says nothing about them.
        if (values.length > layout.columns().size()) {
            throw new IllegalStateException("Layout " + held.layout() + " has other columns than its statements");
        }
        StandardRow now = standardizers.of(layout, held.asOf()).standardize(values);
        // What those rules would have rejected was read by still earlier ones and kept.
        StandardRow before = held.apart()
                ? null
                : earlier.find(held.source())
                        .flatMap(rules -> rules.read(layout, held.asOf(), values))
                        .filter(row -> !row.rejected())
                        .orElse(null);
        boolean nothing =
                before != null && before.isSameAs(now) && now.shadows().isEmpty();
        return nothing ? null : new Restated(held, before, now);
    }

    private void keep(long run, List<Restated> chunk) {
        statements.write(rows -> chunk.stream().filter(Restated::isOther).forEach(each -> rows.add(row(run, each))));
        notices.write(rows -> chunk.forEach(each -> notices(run, each, rows)));
        shadows.write(rows -> chunk.forEach(each -> ShadowTable.add(
                rows, run, each.held().statementId(), each.held().source(), each.now())));
    }

    private void notices(long run, Restated restated, CopyTable.Rows rows) {
        NoticeRows found = (code, kind) ->
                rows.add(run, restated.held().statementId(), restated.held().source(), code, kind);
        StandardRow before = restated.before();
        Set<String> now = codes(restated.now(), false);
        if (restated.now().rejected()) {
            codes(restated.now(), true).forEach(code -> found.add(code, "REJECTS"));
        } else if (before == null) {
            found.add("", "READ");
            now.forEach(code -> found.add(code, "NOW"));
        } else {
            Set<String> then = codes(before, false);
            now.stream().filter(code -> !then.contains(code)).forEach(code -> found.add(code, "COMES"));
            then.stream().filter(code -> !now.contains(code)).forEach(code -> found.add(code, "GOES"));
        }
    }

    private Set<String> codes(StandardRow row, boolean errors) {
        return row.notices().stream()
                .map(notice -> notice.code())
                .filter(code -> !errors || severities.of(code) == Severity.ERROR)
                .map(code -> code.name())
                .collect(Collectors.toSet());
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
                restated.now());
    }

    private interface NoticeRows {
        void add(String code, String kind);
    }

    /** @param apart added under other rules than those under which its source stands */
    record Held(long statementId, String source, String layout, String raw, UUID hash, LocalDate asOf, boolean apart) {}

    /**
     * A held line under today's rules.
     *
     * @param before how it was read so far; null when nobody can say
     */
    record Restated(Held held, @Nullable StandardRow before, StandardRow now) {

        /** Whether its values have to be compared; a line that today's rules would reject stays as it is: its sender was told that it is held. */
        boolean isOther() {
            return !now.rejected() && (before == null || !before.saysAs(now));
        }
    }

    /** The rules of each source, looked up once a run. */
    private static final class RulesOfRun {

        private final Standing standing;
        private final Map<String, Optional<EarlierRules>> bySource = new HashMap<>();
        private long run = -1;

        RulesOfRun(Standing standing) {
            this.standing = standing;
        }

        Optional<EarlierRules> find(String source) {
            long current = CurrentRun.id();
            if (run != current) {
                bySource.clear();
                run = current;
            }
            return bySource.computeIfAbsent(source, standing::find);
        }
    }
}
