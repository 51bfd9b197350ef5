package vn.healthbook.batch;

/** A reader that knows once it is open how many items it will hand out. */
public interface Counted {

    long expected();
}
