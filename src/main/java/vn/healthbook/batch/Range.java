package vn.healthbook.batch;

/** An interval of dense numbers, both ends included: the item of an SqlStep. */
record Range(long from, long to) {

    /** How many numbers there are; they begin with 1. */
    long numbers() {
        return to - Math.max(1, from) + 1;
    }
}
