package vn.healthbook.batch;

/** One idempotent action of a run that leaves one file or row, in one transaction. */
@FunctionalInterface
public interface Task {

    void run(long run) throws Exception;
}
