package vn.healthbook.database;

/**
 * No database to work with. Says what is the matter and what to do next, in Vietnamese and English; never carries a password.
 * The command line prints it and ends with "wrong usage or configuration".
 */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;
    private final String nextVietnamese;
    private final String nextEnglish;

    DatabaseUnavailable(String vietnamese, String english, String nextVietnamese, String nextEnglish) {
        super(english + " " + nextEnglish);
        this.vietnamese = vietnamese;
        this.english = english;
        this.nextVietnamese = nextVietnamese;
        this.nextEnglish = nextEnglish;
    }

    DatabaseUnavailable because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** What is the matter, in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }

    /** What is the matter, in English. */
    public String english() {
        return english;
    }

    /** What to do next, in Vietnamese. */
    public String nextVietnamese() {
        return nextVietnamese;
    }

    /** What to do next, in English. */
    public String nextEnglish() {
        return nextEnglish;
    }
}
