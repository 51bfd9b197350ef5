package vn.healthbook.benchmark.peer;

/** Numbers of records, statements and books, given out in the order of the files by the one thread there is. */
final class Numbers {

    private long record;
    private long book;

    long nextRecord() {
        return ++record;
    }

    long nextBook() {
        return ++book;
    }
}
