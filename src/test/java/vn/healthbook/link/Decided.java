package vn.healthbook.link;

import org.jspecify.annotations.Nullable;

/** Where a record belongs and why, or why nowhere: a row of the link plan. */
record Decided(String outcome, @Nullable Long anchor, String tier) {

    static Decided anchor(Known record) {
        return new Decided("ANCHOR", record.id(), "ANCHOR");
    }

    static Decided linked(long anchor, String tier) {
        return new Decided("LINKED", anchor, tier);
    }

    static Decided review(String tier) {
        return new Decided("REVIEW", null, tier);
    }

    static Decided parked(String why) {
        return new Decided("PARKED", null, why);
    }
}
