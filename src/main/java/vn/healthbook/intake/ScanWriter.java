package vn.healthbook.intake;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Writes what the scan found: hashes of lines, columns of senders, refusals. */
@Component
class ScanWriter implements ItemWriter<Scanned> {

    private final CopyTable lines;
    private final Notices notices;
    private final RunDeliveries deliveries;
    private final SqlRunner sql;

    ScanWriter(DataSource dataSource, Notices notices, RunDeliveries deliveries, SqlRunner sql) {
        this.lines = new CopyTable(
                dataSource,
                "staging.line",
                List.of("run_id", "ordinal", "delivery_id", "source", "record", "line", "raw_hash"));
        this.notices = notices;
        this.deliveries = deliveries;
        this.sql = sql;
    }

    @Override
    public void write(Chunk<? extends Scanned> chunk) {
        long run = CurrentRun.id();
        lines.write(rows -> {
            for (Scanned item : chunk) {
                if (item instanceof Scanned.Line line) {
                    rows.add(
                            run,
                            line.ordinal(),
                            line.deliveryId(),
                            line.source(),
                            line.record(),
                            line.line(),
                            line.hash());
                }
            }
        });
        for (Scanned item : chunk) {
            if (item instanceof Scanned.Opened opened) {
                open(opened);
            } else if (item instanceof Scanned.Ended ended) {
                notices.write(rows -> ended.remarks()
                        .forEach(remark -> rows.add(ended.deliveryId(), remark.line(), remark.notice())));
            } else if (item instanceof Scanned.Broken broken) {
                deliveries.refuse(broken.deliveryId(), broken.code(), broken.line());
            }
        }
    }

    private void open(Scanned.Opened opened) {
        sql.update(
                Sql.named("intake/note_header"),
                Map.of(
                        "delivery", opened.deliveryId(),
                        "header", CopyTable.array(opened.header()),
                        "correction", opened.correction()));
        notices.write(rows -> opened.notices().forEach(notice -> rows.add(opened.deliveryId(), 1, notice)));
    }
}
