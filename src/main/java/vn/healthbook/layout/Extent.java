package vn.healthbook.layout;

/** What a delivery claims to hold: everything the sender knows, or only what is new. */
public enum Extent {
    /** Everything. Only such a delivery can be found shrunken or show that somebody is absent. */
    FULL,
    /** New and changed records only. */
    DELTA
}
