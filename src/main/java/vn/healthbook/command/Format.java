package vn.healthbook.command;

/** How data is written to stdout. */
enum Format {
    TEXT,
    JSON,
    CSV
}
