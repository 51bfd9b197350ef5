package vn.healthbook.steward;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two source records by their numbers, written {@code 12-345}: the record that waits, and the one it may be. Numbers of records are given once
 * and say nothing about anybody.
 */
public record RecordPair(long one, long other) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    public static Optional<RecordPair> find(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new RecordPair(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return one + "-" + other;
    }
}
