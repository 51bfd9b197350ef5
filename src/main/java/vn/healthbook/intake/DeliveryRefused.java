package vn.healthbook.intake;

import vn.healthbook.notice.NoticeCode;

/**
 * A delivered file as a whole cannot be read. Carries the fault, the place and what was seen, never a value of a
 * person.
 */
public final class DeliveryRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient NoticeCode code;
    private final int line;
    private final String vietnamese;
    private final String english;

    public DeliveryRefused(NoticeCode code, int line, String vietnamese, String english) {
        super(code.name() + (line > 0 ? " line " + line : "") + ": " + english);
        this.code = code;
        this.line = line;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** With nothing to say beyond the fault's own sentence. */
    DeliveryRefused(NoticeCode code, int line) {
        this(code, line, code.vietnamese(), code.english());
    }

    public NoticeCode code() {
        return code;
    }

    /** Physical line from 1; 0 when it concerns the whole file. */
    public int line() {
        return line;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
