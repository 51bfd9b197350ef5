package vn.healthbook.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance for one purpose. Built on {@code nextLong} alone, whose sequence is the same in every JDK, so that a seed means the
 * same city everywhere.
 */
final class Draw {

    /** What is drawn: one independent stream for each. */
    enum Of {
        PAIR(0),
        MEMBER(1),
        NEWBORN(2),
        CHANGE(3),
        LIFE(4),
        POPULATION(5),
        INSURANCE(6),
        VISIT(7),
        CORRECTION(8),
        VACCINATION(9),
        RESIDENT_EVENT(10),
        FACILITY(11),
        NUMBER(12),
        BLEMISH(13);

        /** Fixed, so that a new purpose does not change the cities of old seeds. */
        private final int stream;

        Of(int stream) {
            this.stream = stream;
        }
    }

    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom random;

    private Draw(long start) {
        this.random = new SplittableRandom(start);
    }

    static Draw of(long seed, Of what, long who, long night) {
        return new Draw(mix(seed, what, who, night));
    }

    /** A number that depends on nothing but the arguments. */
    static long mix(long seed, Of what, long who, long night) {
        return mix(mix(mix(seed + what.stream) + who) + night);
    }

    static double unit(long bits) {
        return (bits >>> 11) * UNIT;
    }

    private static long mix(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    double unit() {
        return unit(random.nextLong());
    }

    boolean chance(double share) {
        return unit() < share;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
