package vn.healthbook.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Delivery and record of the rejected line, as our reject files write them. */
    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

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
        if (chunk.getItems().stream()
                .anyMatch(item ->
                        item instanceof Scanned.Line line && !line.reference().isEmpty())) {
            corrections.write(rows -> chunk.forEach(item -> {
                if (item instanceof Scanned.Line line) {
                    correction(line, rows);
                }
            }));
        }
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

    /** A reference that is not ours says nothing. */
    private static void correction(Scanned.Line line, CopyTable.Rows rows) {
        Matcher origin = REFERENCE.matcher(line.reference());
        if (origin.matches()) {
            rows.add(
                    line.deliveryId(),
                    line.record(),
                    Long.parseLong(origin.group(1)),
                    Integer.parseInt(origin.group(2)));
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
