package vn.healthbook.batch;

/** A request that is not carried out, with what to do instead in both languages. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String vietnamese;
    private final String english;

    public Refusal(ExitCode exit, String vietnamese, String english) {
        super(english);
        this.exit = exit;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public ExitCode exit() {
        return exit;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
