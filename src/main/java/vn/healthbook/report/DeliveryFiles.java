package vn.healthbook.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.intake.Home;
import vn.healthbook.intake.LineReference;
import vn.healthbook.intake.RejectFile;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;
import vn.healthbook.sql.Sql;

/**
 * What goes back to a sender: the acknowledgement (CSV {@code line,fate,book_number,notices}, one row per delivered record in order) and
 * the reject file (his own columns, then HB_REF and HB_REASON). Streamed: memory does not grow with the delivery.
 */
@Component
public class DeliveryFiles {

    private static final int FETCH_ROWS = 2_000;

    private static final Sql DELIVERY = Sql.named("report/get_delivery_file");
    private static final Sql PREPARE = Sql.named("report/prepare_acknowledgement");
    private static final Sql ACKNOWLEDGEMENT = Sql.named("report/list_acknowledgement");
    private static final Sql REJECTS = Sql.named("report/list_rejects");

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Home home;
    private final Layouts layouts;
    private final Language language;

    public DeliveryFiles(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Home home,
            Layouts layouts,
            @Value("${healthbook.lang:vi}") Language language) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.home = home;
        this.layouts = layouts;
        this.language = language;
    }

    private record Delivery(long id, String layout, List<String> header) {}

    /** Both files in the delivery's own folder; a reject file only when something was rejected. */
    public void write(long delivery) {
        writeAcknowledgement(delivery, acknowledgement(delivery));
        if (hasRejects(delivery)) {
            writeRejects(delivery, rejects(delivery));
        }
    }

    /** Where {@link #write} puts the acknowledgement. */
    public Path acknowledgement(long delivery) {
        return home.deliveryOutput(delivery).resolve("acknowledgement-" + delivery + ".csv");
    }

    /** Where {@link #write} puts the rejected lines. */
    public Path rejects(long delivery) {
        return home.deliveryOutput(delivery).resolve("rejected-" + delivery + ".csv");
    }

    /** Whether lines of the delivery were rejected. */
    public boolean hasRejects(long delivery) {
        return Boolean.TRUE.equals(
                jdbc.sql("select exists (select 1 from quality.rejected_line where delivery_id = :delivery)")
                        .param("delivery", delivery)
                        .query(Boolean.class)
                        .single());
    }

    /**
     * The acknowledgement as a file for its owner only (mode 0600), whole or not at all.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void writeAcknowledgement(long delivery, Path file) {
        try {
            OwnFile.write(file, to -> acknowledge(delivery, to));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The acknowledgement to a stream; UTF-8 with CR LF, as RFC 4180 wants it. */
    public void acknowledge(long delivery, Writer to) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord("line", "fate", "book_number", "notices");
        reading.executeWithoutResult(status -> {
            jdbc.sql(PREPARE.text()).param("delivery", delivery).query().listOfRows();
            stream(
                    ACKNOWLEDGEMENT,
                    delivery,
                    row -> printer.printRecord(
                            row.getInt("line"),
                            row.getString("fate"),
                            row.getString("book_number"),
                            row.getString("notices")));
        });
        printer.flush();
    }

    /**
     * The rejected lines as a file for its owner only (mode 0600), whole or not at all, in the character set and with the separator of the layout
     * (see {@link RejectFile#format}).
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void writeRejects(long delivery, Path file) {
        Delivery of = find(delivery).orElseThrow(() -> new IllegalArgumentException("no delivery " + delivery));
        // the layout may have been taken away since
        Optional<Layout> layout = layouts.find(of.layout());
        Reasons reasons = new Reasons(layout.map(Layout::columns).orElse(List.of()), language);
        try {
            OwnFile.createFolder(file);
            try (RejectFile rejects = RejectFile.create(
                    file, of.header(), layout.map(RejectFile::format).orElse(CsvFormat.USUAL))) {
                stream(
                        REJECTS,
                        delivery,
                        row -> rejects.write(
                                strings(row, "delivered"),
                                new LineReference(delivery, row.getInt("record")).text(),
                                reasons.text(List.of(strings(row, "reasons")))));
                rejects.complete();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Optional<Delivery> find(long delivery) {
        return jdbc.sql(DELIVERY.text())
                .param("delivery", delivery)
                .query((row, number) ->
                        new Delivery(delivery, row.getString("layout"), List.of(strings(row, "header"))))
                .optional();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException, IOException;
    }

    private void stream(Sql rows, long delivery, Row taker) {
        reading.executeWithoutResult(status -> jdbc.sql(rows.text())
                .params(Map.of("delivery", delivery))
                .withFetchSize(FETCH_ROWS)
                .query(row -> {
                    try {
                        taker.take(row);
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                }));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return new String[0];
        }
        String[] strings = (String[]) array.getArray();
        for (int i = 0; i < strings.length; i++) {
            strings[i] = strings[i] == null ? "" : strings[i];
        }
        return strings;
    }
}
