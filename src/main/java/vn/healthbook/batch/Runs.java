package vn.healthbook.batch;

/** Starts, continues and ends runs. */
public class Runs {

    public RunResult run(RunRequest request) {
        throw new IllegalStateException("no runs here yet: " + request.job());
    }

    public RunResult restart(long runId) {
        throw new IllegalStateException("no runs here yet: " + runId);
    }

    public RunResult abandon(long runId) {
        throw new IllegalStateException("no runs here yet: " + runId);
    }

    public RunResult approve(long runId, String gate, String by, String reason) {
        throw new IllegalStateException("no runs here yet: " + runId + gate + by + reason);
    }

    public RunResult stop(long runId) {
        throw new IllegalStateException("no runs here yet: " + runId);
    }

    public RunResult recover() {
        throw new IllegalStateException("no runs here yet");
    }
}
