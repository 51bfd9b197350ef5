package vn.healthbook.intake;

/** A line that is not held yet, with its place in the run. */
record Unjudged(RunDelivery delivery, long ordinal, RawLine line) {}
