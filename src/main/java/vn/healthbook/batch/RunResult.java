package vn.healthbook.batch;

/** How a run ended: what happened, what was kept, what to type next, in both languages. */
public record RunResult(long runId, ExitCode exit, String vietnamese, String english) {}
