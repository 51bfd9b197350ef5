package vn.healthbook.benchmark.peer;

/**
 * One record of a file.
 *
 * @param line physical line where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
record Row(int line, String[] values) {}
