package vn.healthbook.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.StandardField;

/**
 * Two source records side by side, for the eyes of the one who decides. Personal.
 *
 * @param review their numbers, {@code 12-345}
 * @param waits whether the pair waits for a decision now
 * @param tier the key they share; null when they do not wait
 */
public record Review(
        String review,
        boolean waits,
        @Nullable String tier,
        @Nullable String reason,
        Side record,
        Side other,
        List<Decision> decisions) {

    /** One of the two: what its source says now, the lines that say so, and the book it belongs to. */
    public record Side(
            long id,
            String source,
            String key,
            boolean gone,
            @Nullable String book,
            @Nullable String tier,
            Map<StandardField, String> fields,
            List<Said> lines) {}

    /** A line that speaks of a record. */
    public record Said(long delivery, String layout, String file, LocalDate asOf, int line) {}

    /** A pair that waits, without anything personal. */
    public record Waiting(
            String review,
            String source,
            String otherSource,
            String tier,
            String reason,
            @Nullable String otherBook,
            LocalDate since) {}

    /**
     * What a named person decided about a pair.
     *
     * @param word SAME, DIFFERENT or UNDO
     * @param stands neither undone nor overruled
     * @param run the run whose links follow it; null: the next run will
     */
    public record Decision(
            String review,
            String word,
            boolean stands,
            @Nullable Long run,
            String by,
            String reason,
            OffsetDateTime at) {}
}
