package vn.healthbook.batch;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.dao.DataAccessException;

/**
 * How an attempt ended, in words. Texts of exceptions are not repeated: they may hold what stood in a line.
 *
 * @param state for {@code batch.run}
 * @param failure name of the fault, for {@code batch.run}
 */
record Outcome(String state, @Nullable String failure, RunResult result) {

    static Outcome of(JobExecution execution, RunRow run) {
        long id = run.runId();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return done(run);
        }
        if (Launch.isStopped(execution)) {
            return new Outcome(
                    "STOPPED",
                    null,
                    new RunResult(
                            id,
                            ExitCode.STOPPED,
                            "Đã dừng theo yêu cầu. Tiếp tục: healthbook runs restart %d".formatted(id),
                            "Stopped on request. Continue: healthbook runs restart %d".formatted(id)));
        }
        return failed(causes(execution.getAllFailureExceptions()), run);
    }

    /** An attempt that ended with an exception before Spring Batch could say anything about it. */
    static Outcome of(Throwable failure, RunRow run) {
        return failed(causes(List.of(failure)), run);
    }

    static Outcome done(RunRow run) {
        long id = run.runId();
        return new Outcome(
                "DONE",
                null,
                new RunResult(id, ExitCode.DONE, "Xong. Lần chạy %d.".formatted(id), "Done. Run %d.".formatted(id)));
    }

    static Outcome notStarted(RunRow run) {
        return new Outcome(
                "FAILED",
                "NOT_STARTED",
                new RunResult(
                        run.runId(),
                        ExitCode.REFUSED,
                        "Lần chạy %d đang được thực hiện ở nơi khác. Xem: healthbook runs show %d"
                                .formatted(run.runId(), run.runId()),
                        "Run %d is being worked on elsewhere. See: healthbook runs show %d"
                                .formatted(run.runId(), run.runId())));
    }

    static RunResult nothingNew(RunRow run) {
        if (run.exitCode() != null && run.exitCode() == ExitCode.GATED.code()) {
            return new RunResult(
                    run.runId(),
                    ExitCode.GATED,
                    "Không có gì mới: lần chạy %d đã xong, nhưng có lô dữ liệu không qua được cổng. Xem lý do: healthbook runs show %d"
                            .formatted(run.runId(), run.runId()),
                    "Nothing new: run %d is done, but deliveries did not pass their gates. See why: healthbook runs show %d"
                            .formatted(run.runId(), run.runId()));
        }
        return new RunResult(
                run.runId(),
                ExitCode.DONE,
                "Không có gì mới: lần chạy %d đã làm xong việc này.".formatted(run.runId()),
                "Nothing new to do: run %d has already done this.".formatted(run.runId()));
    }

    static RunResult gated(long run, List<String> gates) {
        String gate = gates.get(0);
        return new RunResult(
                run,
                ExitCode.GATED,
                "Dừng ở cổng %s, chưa ghi gì. Xem: healthbook runs show %d. Mở: healthbook runs approve %d --gate %s --by TÊN --reason LÝ-DO"
                        .formatted(gates, run, run, gate),
                "Stopped at gate %s, nothing applied. Look: healthbook runs show %d. Open: healthbook runs approve %d --gate %s --by NAME --reason TEXT"
                        .formatted(gates, run, run, gate));
    }

    static RunResult ownerDied(long run) {
        return new RunResult(
                run,
                ExitCode.FAILED,
                "Tiến trình của lần chạy đã chết. Những gì đã ghi được giữ. Tiếp tục: healthbook runs restart %d"
                        .formatted(run),
                "The process of the run had died. What was committed is kept. Continue: healthbook runs restart %d"
                        .formatted(run));
    }

    static RunResult allStopped(RunRow run) {
        if (run.dryRun()) {
            return new RunResult(
                    run.runId(),
                    ExitCode.GATED,
                    "Chạy thử xong: không lô dữ liệu nào sẽ qua được cổng. Xem lý do: healthbook runs show %d"
                            .formatted(run.runId()),
                    "Dry run done: no delivery would pass its gate. See why: healthbook runs show %d"
                            .formatted(run.runId()));
        }
        return new RunResult(
                run.runId(),
                ExitCode.GATED,
                "Không lô dữ liệu nào qua được cổng, chưa ghi gì. Xem lý do: healthbook runs show %d"
                        .formatted(run.runId()),
                "No delivery passed its gate, nothing applied. See why: healthbook runs show %d"
                        .formatted(run.runId()));
    }

    /** @param job the run of the job in the night */
    static RunResult jobStopped(long night, long job) {
        return new RunResult(
                night,
                ExitCode.GATED,
                "Không lô dữ liệu nào của lần chạy %d qua được cổng; các việc khác trong đêm đã xong. Xem lý do: healthbook runs show %d"
                        .formatted(job, job),
                "No delivery of run %d passed its gate; the other jobs of the night are done. See why: healthbook runs show %d"
                        .formatted(job, job));
    }

    private static Outcome failed(List<Throwable> causes, RunRow run) {
        long id = run.runId();
        for (Throwable cause : causes) {
            if (cause instanceof DryRunEnds) {
                return new Outcome(
                        "DONE",
                        null,
                        new RunResult(
                                id,
                                ExitCode.DONE,
                                "Chạy thử xong: đã đếm, không ghi gì.",
                                "Dry run done: counted, nothing written."));
            }
            if (cause instanceof RegistryChanged) {
                return failure(
                        run,
                        RegistryChanged.FAILURE,
                        "Lần chạy khác vừa thay đổi sổ đăng ký.",
                        "Another run has just changed the registry.");
            }
            if (cause instanceof GateClosed gate) {
                return new Outcome("GATED", "GATE", gated(id, gate.gates()));
            }
            if (cause instanceof Refusal refusal) {
                return new Outcome(
                        "FAILED",
                        "REFUSED",
                        new RunResult(id, refusal.exit(), refusal.vietnamese(), refusal.english()));
            }
        }
        return known(causes, run);
    }

    private static Outcome known(List<Throwable> causes, RunRow run) {
        for (Throwable cause : causes) {
            if (cause instanceof CheckFailed failed) {
                return checkFailed(run, String.valueOf(failed.getMessage()));
            }
            Optional<DatabaseFault> fault = DatabaseFault.of(cause);
            if (fault.isPresent()) {
                return failure(
                        run,
                        fault.get().name(),
                        fault.get().vietnamese(),
                        fault.get().english());
            }
            if (cause instanceof NoSuchFileException gone) {
                return failure(
                        run,
                        "FILE_GONE",
                        "Thiếu tệp %s.".formatted(gone.getFile()),
                        "File %s is missing.".formatted(gone.getFile()));
            }
        }
        String name = causes.isEmpty()
                ? "UNKNOWN"
                : causes.get(causes.size() - 1).getClass().getSimpleName();
        Outcome unknown = failure(run, name, "Lỗi " + name + ".", "Failure " + name + ".");
        return unknown.andThen(
                " Nếu lại kết thúc như vậy: chạy lại với -v và báo lại.",
                " If it ends so again: run it with -v and report it.");
    }

    /** What was applied contradicts itself: no further attempt mends that, and nobody may build on it. */
    private static Outcome checkFailed(RunRow run, String checks) {
        long id = run.runId();
        return new Outcome(
                "FAILED",
                "CHECK",
                new RunResult(
                        id,
                        ExitCode.BUG,
                        "Kiểm tra không đạt: %s. Những gì đã ghi được giữ, sổ đăng ký bị khóa với các lần chạy khác. Đây là lỗi chương trình: hãy báo lại kèm kết quả của healthbook runs show %d"
                                .formatted(checks, id),
                        "A check failed: %s. What was committed is kept, the registry stays closed to other runs. This is a mistake of the program: report it with the output of healthbook runs show %d"
                                .formatted(checks, id)));
    }

    private static Outcome failure(RunRow run, String name, String vietnamese, String english) {
        long id = run.runId();
        return new Outcome(
                "FAILED",
                name,
                new RunResult(
                        id,
                        ExitCode.FAILED,
                        vietnamese + " Những gì đã ghi được giữ. Tiếp tục: healthbook runs restart " + id,
                        english + " What was committed is kept. Continue: healthbook runs restart " + id));
    }

    private Outcome andThen(String vietnamese, String english) {
        return new Outcome(
                state,
                failure,
                new RunResult(
                        result.runId(), result.exit(), result.vietnamese() + vietnamese, result.english() + english));
    }

    private static List<Throwable> causes(List<Throwable> failures) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null && causes.size() < 50; cause = cause.getCause()) {
                causes.add(cause);
                if (cause instanceof DataAccessException access && access.getRootCause() != null) {
                    causes.add(access.getRootCause());
                }
            }
        }
        return causes;
    }
}
