package vn.healthbook.layout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the date comes from that a delivery speaks about. A date given by the operator ({@code FILE@2026-11-01}) goes
 * before it.
 */
public sealed interface AsOf {

    /** The date that a file of this name speaks about; empty when the operator has to say it. */
    Optional<LocalDate> date(String fileName);

    /** The first group of the pattern is the date, written {@code yyyyMMdd} or {@code yyyy-MM-dd}. */
    static AsOf fileName(String pattern) {
        return new FromFileName(Pattern.compile(pattern));
    }

    static AsOf fixed(LocalDate date) {
        return new Fixed(date);
    }

    /** Only the operator knows. */
    static AsOf operator() {
        return new Operator();
    }

    /** A group of the file's name. */
    record FromFileName(Pattern pattern) implements AsOf {

        private static final DateTimeFormatter COMPACT =
                DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Optional<LocalDate> date(String fileName) {
            Matcher matcher = pattern.matcher(fileName);
            if (!matcher.find() || matcher.group(1) == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(matcher.group(1).replace("-", ""), COMPACT));
            } catch (DateTimeParseException notADate) {
                return Optional.empty();
            }
        }
    }

    /** The same date for every file, for a one-off transfer. */
    record Fixed(LocalDate date) implements AsOf {

        @Override
        public Optional<LocalDate> date(String fileName) {
            return Optional.of(date);
        }
    }

    /** Said on the command line, never found. */
    record Operator() implements AsOf {

        @Override
        public Optional<LocalDate> date(String fileName) {
            return Optional.empty();
        }
    }
}
