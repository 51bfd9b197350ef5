package vn.healthbook.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One file a run is asked to take. */
public record RunInput(String layout, Path file, @Nullable LocalDate asOf, boolean fromInbox) {}
