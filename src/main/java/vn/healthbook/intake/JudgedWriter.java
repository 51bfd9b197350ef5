package vn.healthbook.intake;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.Severities;
import vn.healthbook.notice.Severity;
import vn.healthbook.sql.CopyTable;

/** Writes standard values to staging, findings and rejected lines to quality. */
@Component
class JudgedWriter implements ItemWriter<Judged> {

    private final CopyTable statements;
    private final CopyTable rejects;
    private final Notices notices;
    private final CopyTable shadows;
    private final LineHashes hashes;
    private final Severities severities;
    private final String rulesVersion;

    JudgedWriter(DataSource dataSource, Notices notices, LineHashes hashes, CodeLists codes, Severities severities) {
        this.hashes = hashes;
        this.statements = new CopyTable(dataSource, "staging.statement", StatementTable.columns());
        this.rejects = new CopyTable(
                dataSource, "quality.rejected_line", List.of("delivery_id", "record", "line", "delivered", "reasons"));
        this.notices = notices;
        this.shadows = ShadowTable.of(dataSource);
        this.severities = severities;
        this.rulesVersion = RowStandardizer.rulesVersion(codes, severities);
    }

    @Override
    public void write(Chunk<? extends Judged> chunk) {
        long run = CurrentRun.id();
        statements.write(rows -> {
            for (Judged judged : chunk) {
                if (!judged.rejected()) {
                    rows.add(statement(run, judged));
                }
            }
        });
        rejects.write(rows -> {
            for (Judged judged : chunk) {
                if (judged.rejected()) {
                    rows.add(reject(judged));
                }
            }
        });
        notices.write(rows -> {
            for (Judged judged : chunk) {
                for (Notice notice : judged.notices()) {
                    rows.add(
                            judged.of().delivery().deliveryId(),
                            judged.of().line().line(),
                            notice);
                }
            }
        });
        List<Judged> shadowed = chunk.getItems().stream()
                // the values of a line of the wrong shape may be others than they seem
                .filter(judged -> judged.of().line().shape() == RowShape.WHOLE)
                .filter(judged -> !judged.row().shadows().isEmpty())
                .map(Judged.class::cast)
                .toList();
        if (!shadowed.isEmpty()) {
            shadows.write(rows -> shadowed.forEach(judged -> ShadowTable.add(
                    rows,
                    run,
                    judged.of().ordinal(),
                    judged.of().delivery().layout().source(),
                    judged.row())));
        }
    }

    private @Nullable Object[] statement(long run, Judged judged) {
        RawLine line = judged.of().line();
        return StatementTable.row(
                run,
                judged.of().ordinal(),
                judged.of().delivery().layout().source(),
                judged.of().delivery().layout().name(),
                hashes.of(judged.of().delivery(), line),
                line.raw(),
                rulesVersion,
                judged.row());
    }

    private @Nullable Object[] reject(Judged judged) {
        RawLine line = judged.of().line();
        List<String> reasons = judged.notices().stream()
                .filter(notice -> severities.of(notice.code()) == Severity.ERROR)
                .map(notice -> notice.code().name())
                .distinct()
                .toList();
        return new @Nullable Object[] {
            judged.of().delivery().deliveryId(),
            line.record(),
            line.line(),
            CopyTable.array(Arrays.asList(line.delivered())),
            CopyTable.array(reasons)
        };
    }
}
