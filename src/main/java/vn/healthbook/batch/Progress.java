package vn.healthbook.batch;

/** Told as a run advances; a face draws it. */
public interface Progress {

    /**
     * @param done rows or ranges of the step so far
     * @param expected how many there will be; -1 when nobody knows
     */
    void step(String job, String step, long done, long expected);
}
