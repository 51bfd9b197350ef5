package vn.healthbook.intake;

import java.util.ArrayList;
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
    private final CopyTable corrections;
    private final Notices notices;
    private final RunDeliveries deliveries;
    private final SqlRunner sql;

    ScanWriter(DataSource dataSource, Notices notices, RunDeliveries deliveries, SqlRunner sql) {
        this.lines = new CopyTable(
                dataSource,
                "staging.line",
                List.of("run_id", "ordinal", "delivery_id", "source", "record", "line", "raw_hash"));
        this.corrections = new CopyTable(
                dataSource, "quality.correction", List.of("delivery_id", "record", "of_delivery_id", "of_record"));
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
        correct(chunk);
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

    /** Which rejected lines come back. Said here and not where lines are judged: a line that is held already closes its case, too. */
    private void correct(Chunk<? extends Scanned> chunk) {
        List<Scanned.Line> referring = new ArrayList<>();
        for (Scanned item : chunk) {
            if (item instanceof Scanned.Line line && !line.reference().isEmpty()) {
                referring.add(line);
            }
        }
        if (!referring.isEmpty()) {
            corrections.write(rows -> referring.forEach(line -> LineReference.find(line.reference())
                    .ifPresent(of -> rows.add(line.deliveryId(), line.record(), of.delivery(), of.record()))));
            notices.write(rows -> referring.forEach(line -> LineReference.fault(line.reference())
                    .ifPresent(fault -> rows.add(line.deliveryId(), line.line(), fault))));
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
