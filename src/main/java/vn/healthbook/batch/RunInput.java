package vn.healthbook.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run is asked to take.
 *
 * @param asOf the date the operator said; null leaves it to the layout. A file that corrects a delivery has the date of that delivery all the same
 * @param fromInbox found in an inbox; such a file is taken away once it is archived
 */
public record RunInput(String layout, Path file, @Nullable LocalDate asOf, boolean fromInbox) {}
