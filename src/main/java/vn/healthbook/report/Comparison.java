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

    /** The median of the runs before that can say something. */
    OptionalDouble usual(Function<RunFigures, OptionalDouble> figure) {
        double[] sorted = before.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
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
