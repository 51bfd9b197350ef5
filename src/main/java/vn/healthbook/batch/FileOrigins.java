package vn.healthbook.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.healthbook.layout.Layout;

/** Tells which delivery a file corrects. Reading files is the intake's craft; starting runs is ours. */
@FunctionalInterface
public interface FileOrigins {

    /** Empty when the file corrects nothing. */
    Optional<Origin> findOrigin(Path file, Layout layout);

    /** What a corrected file inherits from the delivery its lines were rejected from, whatever its name or an operator says. */
    record Origin(LocalDate asOf, int sequence) {}
}
