package vn.healthbook.batch;

/** Tells how a run ended, to whoever reads what it leaves. Told twice it says the same; when it fails, the run has ended all the same. */
@FunctionalInterface
public interface RunTeller {

    /** @param state DONE, FAILED, GATED, STOPPED: not yet written down */
    void tell(long run, String state, RunResult result);
}
