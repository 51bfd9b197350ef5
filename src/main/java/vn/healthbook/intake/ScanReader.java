package vn.healthbook.intake;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;

/**
 * Reads all deliveries of a run one after the other, record by record. Its position is (delivery, record, ordinal); on restart the
 * records before it are passed over. A fault of the file as a whole becomes an item, so that its refusal commits with the position.
 */
@Component
class ScanReader implements ItemStreamReader<Scanned> {

    private static final String DELIVERY = "scan.delivery";
    private static final String RECORD = "scan.record";
    private static final String ORDINAL = "scan.ordinal";

    private final RunDeliveries deliveries;
    private final Archive archive;
    private final LineHashes hashes;

    private List<RunDelivery> list = List.of();
    private int current;
    private int record;
    private long ordinal;
    private @Nullable DeliveryReader reader;

    ScanReader(RunDeliveries deliveries, Archive archive, LineHashes hashes) {
        this.hashes = hashes;
        this.deliveries = deliveries;
        this.archive = archive;
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        list = deliveries.list(CurrentRun.id());
        current = (int) context.getLong(DELIVERY, 0L);
        record = (int) context.getLong(RECORD, -1L);
        ordinal = context.getLong(ORDINAL, 0L);
    }

    @Override
    public @Nullable Scanned read() throws IOException {
        while (current < list.size()) {
            RunDelivery delivery = list.get(current);
            try {
                Scanned next = delivery.refused() ? null : next(delivery);
                if (next != null) {
                    return next;
                }
                List<LineNotice> remarks = reader == null ? List.of() : reader.remarks();
                endDelivery();
                if (!remarks.isEmpty()) {
                    return new Scanned.Ended(delivery.deliveryId(), remarks);
                }
            } catch (DeliveryRefused refused) {
                endDelivery();
                return new Scanned.Broken(delivery.deliveryId(), refused.code(), refused.line());
            }
        }
        return null;
    }

    private @Nullable Scanned next(RunDelivery delivery) throws DeliveryRefused {
        DeliveryReader open = reader;
        if (open == null) {
            open = DeliveryReader.open(archive.path(delivery.archive()), delivery.layout());
            reader = open;
            if (record < 0) {
                record = 0;
                return new Scanned.Opened(
                        delivery.deliveryId(), open.header(), open.isCorrection(), open.headerNotices());
            }
            open.skip(record);
        }
        RawLine line = open.read();
        if (line == null) {
            return null;
        }
        record = line.record();
        ordinal++;
        return new Scanned.Line(
                delivery.deliveryId(),
                delivery.layout().source(),
                ordinal,
                line.record(),
                line.line(),
                hashes.of(delivery, line),
                line.reference());
    }

    private void endDelivery() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
        current++;
        record = -1;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(DELIVERY, current);
        context.putLong(RECORD, record);
        context.putLong(ORDINAL, ordinal);
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
}
