package vn.healthbook.batch;

/** An interval of dense numbers, both ends included: the item of a {@link SqlStep}. */
record Range(long from, long to) {}
