package vn.healthbook.benchmark;

import java.util.Locale;

/** What can be measured. */
enum Phase {
    START("a program that only opens the database"),
    FIRST("first load into an empty registry"),
    PEER_SQL("the same tables by a psql script"),
    PEER_ROWS("the same tables row by row, Spring Batch as in its manual"),
    RELOAD("the same people in other bytes"),
    CHANGED("1 % of the lines changed"),
    RULES("other code lists, all evidence made standard again");

    private final String meaning;

    Phase(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** As typed: {@code peer-sql}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isPeer() {
        return this == PEER_SQL || this == PEER_ROWS;
    }

    /** Works on what the first load has left. */
    boolean isLater() {
        return this == RELOAD || this == CHANGED || this == RULES;
    }

    static Phase of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
