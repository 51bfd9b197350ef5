package vn.healthbook.batch;

/** A named refusal with the next action, in both languages; carries no value of a person. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String vietnamese;

    public Refusal(ExitCode exit, String vietnamese, String english) {
        super(english);
        this.exit = exit;
        this.vietnamese = vietnamese;
    }

    public ExitCode exit() {
        return exit;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return String.valueOf(getMessage());
    }
}
