package vn.healthbook.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A run beside the runs of the same job before it.
 *
 * @param before at most ten, the latest first; runs that ended well and had something to read
 */
record Comparison(RunFigures now, List<RunFigures> before) {

    Comparison {
        before = List.copyOf(before);
    }

    boolean isFirst() {
        return before.isEmpty();
    }

    /** The latest run before that can say something. */
    OptionalDouble last(Function<RunFigures, OptionalDouble> figure) {
        return before.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /**
     * The median of the runs before that can say something. Of two in the middle it is the later one: a mean of the first load and a quiet
     * night would be like neither.
     */
    OptionalDouble usual(Function<RunFigures, OptionalDouble> figure) {
        List<Double> latestFirst = before.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        if (latestFirst.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = latestFirst.stream().sorted().toList();
        double upper = sorted.get(sorted.size() / 2);
        double lower = sorted.get((sorted.size() - 1) / 2);
        return OptionalDouble.of(latestFirst.indexOf(lower) < latestFirst.indexOf(upper) ? lower : upper);
    }

    /** How surprising the filled share of a field is in what a source stated. */
    Surprise ofField(String source, String field) {
        OptionalDouble share = now.share(source, field);
        OptionalDouble usual = usual(run -> run.share(source, field));
        if (share.isEmpty() || usual.isEmpty()) {
            return Surprise.FIRST;
        }
        return Surprise.ofShare(share.getAsDouble(), now.statements(source), usual.getAsDouble());
    }

    /** How often something is usually found in as much as was judged now; empty when there is nothing to compare with. */
    OptionalDouble usualNotices(String code) {
        List<String> comparable = now.sources().stream()
                .filter(source -> now.judged(source, code) > 0
                        && usual(run -> run.rate(source, code)).isPresent())
                .toList();
        return comparable.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(comparable.stream()
                        .mapToDouble(
                                source -> usual(run -> run.rate(source, code)).orElse(0) * now.judged(source, code))
                        .sum());
    }

    /** How surprising it is how often something was found. */
    Surprise ofNotice(String code) {
        OptionalDouble usual = usualNotices(code);
        return usual.isEmpty() ? Surprise.FIRST : Surprise.ofAmount((double) now.found(code), usual.getAsDouble());
    }

    /** How surprising it is what happened to books; one run before is mostly the first load, which nothing is like. */
    Surprise ofBooks(String figure) {
        return before.size() < 2 ? Surprise.FIRST : ofAmount(run -> run.amount(figure));
    }

    /** How surprising a number is, whatever the number of lines. */
    Surprise ofAmount(Function<RunFigures, OptionalDouble> figure) {
        OptionalDouble amount = figure.apply(now);
        OptionalDouble usual = usual(figure);
        if (amount.isEmpty() || usual.isEmpty()) {
            return Surprise.FIRST;
        }
        return Surprise.ofAmount(amount.getAsDouble(), usual.getAsDouble());
    }
}
