package vn.healthbook.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Bulk rows into one table by COPY, inside the transaction that is open on the thread. Values are the text forms of their types; null
 * is NULL. COPY is what a bulk write is here: rows one by one cost four times as much server time.
 */
public final class CopyTable {

    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;
    private final String statement;

    /** Table and columns come from the program's own catalogue, never from anything delivered. */
    public CopyTable(DataSource dataSource, String table, List<String> columns) {
        this.dataSource = dataSource;
        this.statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** Takes the rows that the consumer adds; all of them or, with the transaction, none. */
    public void write(Consumer<Rows> rows) {
        if (!TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException("COPY outside a transaction would be kept whatever becomes of the chunk");
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (OutputStream out = new PGCopyOutputStream(postgres, statement, BUFFER)) {
                Rows target = new Rows(out);
                rows.accept(target);
                target.flush();
            }
        } catch (SQLException refused) {
            throw translated(refused);
        } catch (IOException broken) {
            if (broken.getCause() instanceof SQLException refused) {
                throw translated(refused);
            }
            throw new DataAccessResourceFailureException("COPY was cut", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private RuntimeException translated(SQLException refused) {
        RuntimeException known = new SQLExceptionSubclassTranslator().translate("COPY", statement, refused);
        return known == null ? new DataAccessResourceFailureException("COPY was refused", refused) : known;
    }

    /** Where rows are added, one call per row, values in the order of the columns. */
    public static final class Rows {

        private final OutputStream out;
        private final StringBuilder text = new StringBuilder(BUFFER);

        private Rows(OutputStream out) {
            this.out = out;
        }

        public void add(@Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(values[i]);
            }
            text.append('\n');
            if (text.length() >= BUFFER) {
                flush();
            }
        }

        private void append(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof String string) {
                escape(string);
            } else {
                text.append(value);
            }
        }

        private void escape(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }

        private void flush() {
            try {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            } catch (IOException broken) {
                throw new DataAccessResourceFailureException("COPY was cut", broken);
            }
        }
    }

    /** The text form of an array of texts. */
    public static String array(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
