package vn.healthbook.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardRow;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.Severity;
import vn.healthbook.sql.CopyTable;

/** Writes standard values to staging, findings and rejected lines to quality. */
@Component
class JudgedWriter implements ItemWriter<Judged> {

    private static final int HEAD = 13;

    private final CopyTable statements;
    private final CopyTable rejects;
    private final Notices notices;
    private final String rulesVersion;

    JudgedWriter(DataSource dataSource, Notices notices, CodeLists codes) {
        this.statements = new CopyTable(dataSource, "staging.statement", StatementTable.columns());
        this.rejects = new CopyTable(
                dataSource,
                "quality.rejected_line",
                List.of("delivery_id", "record", "line", "delivered", "reasons"));
        this.notices = notices;
        this.rulesVersion = RowStandardizer.rulesVersion(codes);
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
                    rows.add(judged.of().delivery().deliveryId(), judged.of().line().line(), notice);
                }
            }
        });
    }

    private @Nullable Object[] statement(long run, Judged judged) {
        StandardRow row = judged.row();
        RawLine line = judged.of().line();
        String source = judged.of().delivery().layout().source();
        ByteBuffer hash = ByteBuffer.wrap(line.hash());
        @Nullable Object[] values = new @Nullable Object[HEAD + StatementTable.STATED.size()];
        values[0] = run;
        values[1] = judged.of().ordinal();
        values[2] = source;
        values[3] = row.recordKey();
        values[4] = StatementTable.personSource(source);
        values[5] = StatementTable.personKey(source, row);
        values[6] = judged.of().delivery().layout().name();
        values[7] = new UUID(hash.getLong(), hash.getLong());
        values[8] = line.raw();
        values[9] = rulesVersion;
        values[10] = row.claim().nameKey();
        values[11] = row.claim().givenKey();
        values[12] = row.claim().citizenIdConsistent();
        StatementTable.fill(values, HEAD, row);
        return values;
    }

    private static @Nullable Object[] reject(Judged judged) {
        RawLine line = judged.of().line();
        List<String> reasons = judged.notices().stream()
                .filter(notice -> notice.code().severity() == Severity.ERROR)
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
