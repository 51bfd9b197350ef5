package vn.healthbook.steward;

/** Who decides and why; both are kept for ever. */
public record Word(String by, String reason) {}
