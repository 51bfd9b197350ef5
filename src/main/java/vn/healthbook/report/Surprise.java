package vn.healthbook.report;

/** How far a figure is from what is usual, in words. */
enum Surprise {
    /** There was no run to compare with. */
    FIRST(Tone.PLAIN),
    /** Too few lines to say anything. */
    FEW(Tone.PLAIN),
    AS_USUAL(Tone.PLAIN),
    LITTLE_LESS(Tone.PLAIN),
    LITTLE_MORE(Tone.PLAIN),
    LESS(Tone.WARN),
    MORE(Tone.WARN),
    MUCH_LESS(Tone.BAD),
    MUCH_MORE(Tone.BAD),
    /** Usually there, now not at all. */
    NONE(Tone.BAD),
    /** Never there before. */
    NEW(Tone.WARN);

    /** What colour it has. */
    enum Tone {
        PLAIN,
        WARN,
        BAD
    }

    /** Below so many lines chance alone moves a share by more than a reader should be told of. */
    static final int FEWEST_LINES = 20;

    private static final double LITTLE = 0.02;
    private static final double CLEAR = 0.05;
    private static final double MUCH = 0.15;

    private final Tone tone;

    Surprise(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    boolean isMore() {
        return this == MORE || this == MUCH_MORE || this == NEW;
    }

    boolean isLoud() {
        return tone != Tone.PLAIN;
    }

    /**
     * A share against the usual one.
     *
     * @param share filled of {@code of}, 0 to 1
     * @param usual the usual share, 0 to 1
     */
    static Surprise ofShare(double share, long of, double usual) {
        double difference = share - usual;
        double distance = Math.abs(difference);
        if (distance < LITTLE) {
            return AS_USUAL;
        }
        // what three standard errors cannot explain is no chance
        double spread = Math.max(usual * (1 - usual), 0.02);
        if (of < FEWEST_LINES || distance < 3 * Math.sqrt(spread / of)) {
            return FEW;
        }
        if (share == 0) {
            return NONE;
        }
        if (usual == 0) {
            return NEW;
        }
        return step(distance >= MUCH, distance >= CLEAR, difference < 0);
    }

    /** A number of things against the usual number: twice or half is much, a fifth more or less is clear. */
    static Surprise ofAmount(double amount, double usual) {
        if (Math.abs(amount - usual) < FEWEST_LINES) {
            return Math.abs(amount - usual) <= 0.05 * usual ? AS_USUAL : FEW;
        }
        if (amount == 0) {
            return NONE;
        }
        if (usual == 0) {
            return NEW;
        }
        double ratio = amount / usual;
        boolean less = ratio < 1;
        double times = less ? 1 / ratio : ratio;
        if (times <= 1.05) {
            return AS_USUAL;
        }
        return step(times >= 2, times >= 1.2, less);
    }

    private static Surprise step(boolean much, boolean clear, boolean less) {
        if (much) {
            return less ? MUCH_LESS : MUCH_MORE;
        }
        if (clear) {
            return less ? LESS : MORE;
        }
        return less ? LITTLE_LESS : LITTLE_MORE;
    }
}
