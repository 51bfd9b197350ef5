package vn.healthbook.command;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The business date of a command; today in Viet Nam when none is said. Set by picocli. */
final class BusinessDay {

    static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
    private @Nullable LocalDate date;

    LocalDate get() {
        return date == null ? LocalDate.now(VIET_NAM) : date;
    }
}
