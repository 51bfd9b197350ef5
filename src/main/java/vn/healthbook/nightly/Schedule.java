package vn.healthbook.nightly;

/** Starts the jobs when they are due. */
public class Schedule {

    /** Blocks until the program is asked to end. */
    public void run() {
        throw new IllegalStateException("no schedule here yet");
    }
}
