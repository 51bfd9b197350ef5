package vn.healthbook.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Hands out the ranges of a span of dense numbers in order; how far it is, is kept in the step's own context. */
final class RangeReader implements ItemStreamReader<Range> {

    private static final String NEXT = "range.next";

    private final String name;
    private final long first;
    private final long last;
    private final long size;
    private long next;

    /** @param name of the step that reads */
    RangeReader(String name, long first, long last, long size) {
        this.name = name;
        this.first = first;
        this.last = last;
        this.size = size;
    }

    String name() {
        return name;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.containsKey(NEXT) ? context.getLong(NEXT) : first;
    }

    /** The first range begins at 0, so that rows outside the dense numbers (books that end for good) go with it. */
    @Override
    public @Nullable Range read() {
        if (next > last) {
            return null;
        }
        Range range = new Range(next, Math.min(last, next + size - (next == 0 ? 0 : 1)));
        next = range.to() + 1;
        return range;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(NEXT, next);
    }
}
