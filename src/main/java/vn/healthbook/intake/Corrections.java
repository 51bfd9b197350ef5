package vn.healthbook.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.FileOrigins;
import vn.healthbook.batch.Refusal;
import vn.healthbook.layout.Layout;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Our own reject files that come back corrected. Each line of such a file carries {@code HB_REF} (see {@link LineReference}); the file
 * speaks about the date of the delivery its lines were rejected from.
 */
@Component
public class Corrections implements FileOrigins {

    /** Lines that name no line of ours are looked up no oftener. */
    private static final int MOST_TRIES = 1_000;

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
     * As-of and sequence of the delivery a corrected file comes from; empty when it is no such file, or when none of its lines was rejected from
     * this sender: a reject file of another installation speaks about its own date.
     *
     * @throws Refusal when its lines come from deliveries of several dates: under any of these, some would overrule what was said since
     */
    @Override
    public Optional<Origin> findOrigin(Path file, Layout layout) {
        Map<Origin, Long> origins = new LinkedHashMap<>();
        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            if (reader.isCorrection()) {
                Set<Long> known = new HashSet<>();
                int tries = 0;
                for (RawLine line = reader.read(); line != null && tries < MOST_TRIES; line = reader.read()) {
                    Optional<LineReference> of = LineReference.find(line.reference());
                    if (of.isEmpty() || known.contains(of.get().delivery())) {
                        continue;
                    }
                    tries++;
                    Optional<Origin> origin = origin(of.get(), layout);
                    if (origin.isPresent()) {
                        known.add(of.get().delivery());
                        origins.putIfAbsent(origin.get(), of.get().delivery());
                    }
                }
            }
        } catch (DeliveryRefused | IOException refusedLater) {
            return Optional.empty();
        }
        if (origins.size() > 1) {
            throw severalDates(file, List.copyOf(origins.values()));
        }
        return origins.keySet().stream().findFirst();
    }

    private static Refusal severalDates(Path file, List<Long> deliveries) {
        return new Refusal(
                ExitCode.USAGE,
                "Tệp %s gồm dòng sửa của các lô dữ liệu %s có ngày số liệu khác nhau. Gửi lại từng lô trong một tệp riêng."
                        .formatted(file.getFileName(), deliveries),
                "File %s holds corrected lines of deliveries %s, which speak about different dates. Send each in a file of its own."
                        .formatted(file.getFileName(), deliveries));
    }

    private Optional<Origin> origin(LineReference of, Layout layout) {
        Map<String, Object> line = Map.of(
                "delivery", of.delivery(), "record", of.record(), "layout", layout.name(), "sender", layout.sender());
        return sql.query(Sql.named("intake/find_origin"), line)
                .query(Origin.class)
                .optional();
    }
}
