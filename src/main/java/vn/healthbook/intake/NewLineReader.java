package vn.healthbook.intake;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Reads the archived deliveries of a run again and hands out the lines of its span that are not held yet. Which lines are known costs
 * one bit a line; a delivery whose lines are all known is not opened at all.
 */
final class NewLineReader implements ItemStreamReader<Unjudged> {

    private static final String DELIVERY = "lines.delivery";
    private static final String RECORD = "lines.record";

    private final RunDeliveries deliveries;
    private final Archive archive;
    private final SqlRunner sql;
    private final long from;
    private final long to;

    private List<RunDelivery> list = List.of();
    private Map<Long, Span> spans = Map.of();
    private BitSet known = new BitSet();
    private int current;
    private int record;
    private @Nullable DeliveryReader reader;

    /**
     * @param from first ordinal of the span
     * @param to last ordinal of the span
     */
    NewLineReader(RunDeliveries deliveries, Archive archive, SqlRunner sql, long from, long to) {
        this.deliveries = deliveries;
        this.archive = archive;
        this.sql = sql;
        this.from = from;
        this.to = to;
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        long run = CurrentRun.id();
        list = deliveries.list(run);
        spans = spans(run);
        known = known(run);
        current = (int) context.getLong(DELIVERY, 0L);
        record = (int) context.getLong(RECORD, 0L);
    }

    @Override
    public @Nullable Unjudged read() throws IOException {
        while (current < list.size()) {
            RunDelivery delivery = list.get(current);
            Span span = spans.get(delivery.deliveryId());
            Unjudged next = span == null || delivery.refused() ? null : next(delivery, span);
            if (next != null) {
                return next;
            }
            close();
            current++;
            record = 0;
        }
        return null;
    }

    private @Nullable Unjudged next(RunDelivery delivery, Span span) throws IOException {
        long wanted = known.nextClearBit((int) Math.max(from, span.first() + record));
        if (wanted > Math.min(to, span.last())) {
            return null;
        }
        try {
            DeliveryReader open = reader;
            if (open == null) {
                open = DeliveryReader.openAgain(archive.path(delivery.archive()), delivery.layout());
                open.skip(record);
                reader = open;
            }
            open.skip((int) (wanted - span.first()) - record);
            RawLine line = open.read();
            if (line == null) {
                throw new IOException(
                        "The archived copy of delivery " + delivery.deliveryId() + " is shorter than it was");
            }
            record = line.record();
            return new Unjudged(delivery, wanted, line);
        } catch (DeliveryRefused changed) {
            throw new IOException("The archived copy of delivery " + delivery.deliveryId() + " has changed", changed);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(DELIVERY, current);
        context.putLong(RECORD, record);
    }

    @Override
    public void close() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException alreadyRead) {
                // nothing is lost: the archive was only read
            }
            reader = null;
        }
    }

    private Map<Long, Span> spans(long run) {
        Map<Long, Span> found = new HashMap<>();
        sql.query(Sql.named("intake/list_line_spans"), Map.of("run", run)).query(row -> {
            found.put(row.getLong("delivery_id"), new Span(row.getLong("first"), row.getLong("last")));
        });
        return found;
    }

    private BitSet known(long run) {
        BitSet bits = new BitSet();
        sql.query(Sql.named("intake/list_known_ordinals"), Map.of("run", run, "from", from, "to", to))
                .query(row -> {
                    bits.set((int) row.getLong("ordinal"));
                });
        return bits;
    }

    private record Span(long first, long last) {}
}
