package vn.healthbook.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.healthbook.notice.Severity;

/**
 * What was counted in one run; the names are those of {@code quality.run_figure}. A figure that is not there is 0.
 *
 * @param seconds from start to end
 */
record RunFigures(long run, double seconds, Map<String, Long> values) {

    /** What a run does to books; more of it than usual is a reason to look, less is not. */
    static final List<String> OF_BOOKS =
            List.of("books_opened", "books_changed", "books_closed", "books_merged", "books_retired", "reviews");

    private static final String STATEMENTS = "statements.";

    RunFigures {
        values = Map.copyOf(values);
    }

    long value(String figure) {
        return values.getOrDefault(figure, 0L);
    }

    OptionalDouble amount(String figure) {
        return OptionalDouble.of((double) value(figure));
    }

    /** The kinds of source that stated something. */
    List<String> sources() {
        return parts(STATEMENTS);
    }

    /** The layouts of which lines were applied. */
    List<String> layouts() {
        return parts("lines.");
    }

    /** The findings that were made, whatever the source. */
    List<String> notices() {
        return values.keySet().stream()
                .filter(figure -> figure.startsWith("notice."))
                .map(figure -> figure.substring(figure.lastIndexOf('.') + 1))
                .distinct()
                .sorted()
                .toList();
    }

    /** How often something was found in what a source said. */
    long found(String source, String code) {
        return value("notice." + source + "." + code);
    }

    long found(String code) {
        return values.entrySet().stream()
                .filter(figure ->
                        figure.getKey().startsWith("notice.") && figure.getKey().endsWith("." + code))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long statements(String source) {
        return value(STATEMENTS + source);
    }

    long filled(String source, String field) {
        return value("filled." + source + "." + field);
    }

    /** Empty when the source stated nothing. */
    OptionalDouble share(String source, String field) {
        long of = statements(source);
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) filled(source, field) / of);
    }

    /** Applied lines of a layout, whatever their fate. */
    long lines(String layout) {
        return sum("lines." + layout + ".");
    }

    /** Findings of a kind per statement of a source in which they could be made; empty when there was none. */
    OptionalDouble rate(String source, String code) {
        long of = judged(source, code);
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found(source, code) / of);
    }

    /** A known line is not judged again; a rejected one is, each time it comes, and is measured by all that came with it. */
    long judged(String source, String code) {
        boolean rejects = NoticeCatalogue.find(code)
                .map(notice -> notice.severity() == Severity.ERROR)
                .orElse(false);
        return rejects ? statements(source) : value("judged." + source);
    }

    private long sum(String start) {
        return values.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(start))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What stands between the start and the next point. */
    private List<String> parts(String start) {
        return values.keySet().stream()
                .filter(figure -> figure.startsWith(start))
                .map(figure -> figure.substring(start.length()).replaceFirst("\\..*", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
