package vn.healthbook.batch;

/** Hears how far a step is; {@code expected} is -1 when it is not known. */
public interface Progress {

    void step(String job, String step, long done, long expected);
}
