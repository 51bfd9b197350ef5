package vn.healthbook.notice;

/** INFO: worth knowing. WARNING: kept, but somebody should look. ERROR: the value or the line cannot be used. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
