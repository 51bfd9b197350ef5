package vn.healthbook.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.FileOrigins;
import vn.healthbook.layout.Layout;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Our own reject files that come back corrected. Each line of such a file carries {@code HB_REF} (see {@link LineReference}); the file
 * speaks about the date of the delivery its lines were rejected from.
 */
@Component
public class Corrections implements FileOrigins {

    private final SqlRunner sql;

    public Corrections(SqlRunner sql) {
        this.sql = sql;
    }

    /** Whether the file has our column HB_REF; a file that cannot be read has not, and is refused when it is taken. */
    public static boolean isOne(Path file, Layout layout) {
        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            return reader.isCorrection();
        } catch (DeliveryRefused | IOException refusedLater) {
            return false;
        }
    }

    /**
     * As-of and sequence of the delivery a corrected file comes from; empty when it is no such file, or when its first line is none that was
     * rejected from this sender: a reject file of another installation speaks about its own date.
     */
    @Override
    public Optional<Origin> findOrigin(Path file, Layout layout) {
        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            if (!reader.isCorrection()) {
                return Optional.empty();
            }
            RawLine first = reader.read();
            return first == null
                    ? Optional.empty()
                    : LineReference.find(first.reference()).flatMap(line -> origin(line, layout));
        } catch (DeliveryRefused | IOException refusedLater) {
            return Optional.empty();
        }
    }

    private Optional<Origin> origin(LineReference of, Layout layout) {
        Map<String, Object> line = Map.of(
                "delivery", of.delivery(), "record", of.record(), "layout", layout.name(), "sender", layout.sender());
        return sql.query(Sql.named("intake/find_origin"), line)
                .query(Origin.class)
                .optional();
    }
}
