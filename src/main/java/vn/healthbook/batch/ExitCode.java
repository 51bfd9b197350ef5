package vn.healthbook.batch;

/** How the program ends, for scripts. */
public enum ExitCode {
    /** Done, or nothing new to do. */
    DONE(0),
    /** Failed; the same command typed again continues. */
    FAILED(1),
    /** Wrong usage or configuration. */
    USAGE(2),
    /** Stopped at a gate, nothing of that job applied; the other jobs of a night are done. */
    GATED(3),
    /** Refused: another run or process holds it. */
    REFUSED(4),
    /** Stopped on request. */
    STOPPED(5),
    /** A mistake of the program. */
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
