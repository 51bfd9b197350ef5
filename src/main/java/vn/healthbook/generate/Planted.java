package vn.healthbook.generate;

/** A finding that a right program makes about a line, by the name of its notice code; column "" when it is about the line as a whole. */
record Planted(String column, String code) {}
