package vn.healthbook.fault;

/** How a struck program may end. */
final class Expected {

    private Expected() {}

    /**
     * A killed one is dead; one that lost its server or its connection ends by itself with 1 and a sentence, or copes; one that is asked to
     * end does so as stopped, or was done. Code 0 also when it never came to that commit.
     */
    static boolean of(Blow blow, Ended ended) {
        if (ended.code() == 0) {
            return true;
        }
        if (blow.moment().isKill()) {
            return ended.killed();
        }
        boolean spoke = ended.output().contains("Continue: ") || ended.output().contains("type the same command");
        return switch (blow.moment()) {
            case TERMINATED -> ended.code() == 143 || ended.code() == 5;
            default -> ended.code() == 1 && spoke;
        };
    }
}
