package vn.healthbook.batch;

/** How a run ended: what happened, what was kept and the next command, in both languages. */
public record RunResult(long runId, ExitCode exit, String vietnamese, String english) {}
