package vn.healthbook.batch;

/** How a command ends, as scripts see it. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    USAGE(2),
    GATED(3),
    REFUSED(4),
    STOPPED(5),
    PARTNER(6),
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
