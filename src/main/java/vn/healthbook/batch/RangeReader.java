package vn.healthbook.batch;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Hands out the ranges of a step in order. How many numbers there are is asked once per run and step and kept with the position. */
final class RangeReader implements ItemStreamReader<Range> {

    private static final String NEXT = "range.next";
    private static final String LAST = "range.last";

    private final LongSupplier count;
    private final long size;
    private long next;
    private long last;

    RangeReader(LongSupplier count, long size) {
        this.count = count;
        this.size = size;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.containsKey(LAST) ? context.getLong(LAST) : count.getAsLong();
        next = context.containsKey(NEXT) ? context.getLong(NEXT) : 0;
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
        context.putLong(LAST, last);
        context.putLong(NEXT, next);
    }
}
