package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.List;

/** Things drawn by frequency. */
final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int total;

    void add(T thing, int weight) {
        total += weight;
        things.add(thing);
        upTo.add(total);
    }

    T one(Draw draw) {
        int aim = draw.below(total);
        int low = 0;
        int high = things.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo.get(middle) > aim) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return things.get(low);
    }
}
