package vn.healthbook.batch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.notice.Severities;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Starts runs, finds them again, continues them. The same command typed again continues an unfinished run; a run whose owner is proven
 * dead is repaired first; a living owner is never disturbed. Several callers in one process take turns.
 */
@Component
public class Runs {

    /** How often a run plans again at once because the registry changed under it. */
    private static final int PATIENCE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final RunStore store;
    private final Inputs inputs;
    private final Repair repair;
    private final Launch launch;
    private final Gates gates;
    private final RegistryWriter writer;
    private final SqlRunner sql;
    private final TransactionTemplate transaction;
    private final String rulesVersion;

    Runs(
            RunStore store,
            Inputs inputs,
            Repair repair,
            Launch launch,
            Gates gates,
            RegistryWriter writer,
            SqlRunner sql,
            TransactionTemplate transaction,
            CodeLists codes,
            Severities severities) {
        this.store = store;
        this.inputs = inputs;
        this.repair = repair;
        this.launch = launch;
        this.gates = gates;
        this.writer = writer;
        this.sql = sql;
        this.transaction = transaction;
        this.rulesVersion = RowStandardizer.rulesVersion(codes, severities);
    }

    /** Starts what is asked for, or finds and continues the same unfinished run. */
    public RunResult run(RunRequest request) {
        launch.requireJob(request.job());
        boolean inboxes = request.inputs().stream().allMatch(RunInput::fromInbox);
        Optional<Long> unfinished = inboxes && !request.dryRun()
                ? store.findUnfinishedInboxRun(request.job(), request.date())
                : Optional.empty();
        return proceed(unfinished.orElseGet(() -> open(request, null)));
    }

    /** The run of a job inside a night; opened with what lies in its inboxes when the night first comes to it. */
    public RunResult runInNight(long night, RunRequest request) {
        Optional<Long> begun = store.findByKey(RunKey.inNight(night, request.job()));
        return proceed(begun.orElseGet(() -> open(request, night)));
    }

    /**
     * Starts, or finds and continues, a run about one thing that is held already.
     *
     * @param about what it is about; the same words find the run again
     * @param remember writes down what it is about, in the transaction that opens the run; may be called again
     */
    public RunResult runAbout(RunRequest request, String about, LongConsumer remember) {
        launch.requireJob(request.job());
        String key = request.dryRun() ? RunKey.of(request, List.of()) : request.job() + " " + about;
        Long run = transaction.execute(status -> {
            long opened = store.open(key, request, null, rulesVersion);
            remember.accept(opened);
            return opened;
        });
        return proceed(Objects.requireNonNull(run));
    }

    /**
     * Has an unfinished run take its files and plan from the start when it goes on, because something about its deliveries was decided.
     * Refused while its owner lives, or once a part is applied.
     */
    public void beginAnew(long run) {
        RunRow row = store.get(run);
        if (row.is("RUNNING")) {
            repair.repair(row);
        }
        if (!store.beginAnew(row)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "Lần chạy %d đã ghi một phần. Hoàn tất nó trước: healthbook runs restart %d".formatted(run, run),
                    "Run %d has applied a part. Finish it first: healthbook runs restart %d".formatted(run, run));
        }
        launch.closeStaging(run);
        writer.release(run);
    }

    /** Continues a run that ended before it was done. */
    public RunResult restart(long run) {
        return proceed(run);
    }

    /** Opens a gate in the name of a person; {@link #restart} then goes on. */
    public RunResult approve(long run, String gate, String by, String reason) {
        return gates.approve(store.get(run), gate, by, reason);
    }

    /** Gives a run up before anything of it was applied. */
    public RunResult abandon(long run) {
        RunRow row = store.get(run);
        if (row.is("RUNNING")) {
            repair.repair(row);
        }
        boolean abandoned = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = store.abandon(row);
            if (done) {
                sql.update(Sql.named("batch/release_writer"), Map.of("run", run));
                if (row.dryRun()) {
                    launch.forget(run);
                }
                launch.closeStaging(run);
            }
            return done;
        }));
        if (!abandoned) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "Lần chạy %d đã ghi một phần hoặc đã xong, không bỏ được. Tiếp tục: healthbook runs restart %d"
                            .formatted(run, run),
                    "Run %d has applied a part or is done and cannot be abandoned. Continue: healthbook runs restart %d"
                            .formatted(run, run));
        }
        return new RunResult(
                run,
                ExitCode.DONE,
                "Đã bỏ lần chạy %d; chưa có gì được ghi vào sổ đăng ký.".formatted(run),
                "Run %d is abandoned; nothing of it reached the registry.".formatted(run));
    }

    /** Repairs every run whose owner is dead; starts nothing. */
    public RunResult recover() {
        int repaired = 0;
        for (long run : store.listRunning()) {
            RunRow row = store.get(run);
            try {
                repair.repair(row);
            } catch (Refusal alive) {
                continue;
            }
            if (store.take(row)) {
                store.end("FAILED", "owner died", Outcome.ownerDied(run));
                repaired++;
            }
        }
        return new RunResult(
                0,
                ExitCode.DONE,
                "Đã sửa %d lần chạy có tiến trình đã chết.".formatted(repaired),
                "%d runs whose owner was dead are repaired.".formatted(repaired));
    }

    private long open(RunRequest request, @Nullable Long night) {
        boolean inboxes = request.inputs().stream().allMatch(RunInput::fromInbox);
        List<TakenFile> files = inputs.look(request.inputs(), night != null || inboxes ? request.job() : "");
        String key = night == null ? key(request, files) : RunKey.inNight(night, request.job());
        Long run = transaction.execute(status -> {
            long opened = store.open(key, request, night, rulesVersion);
            for (int i = 0; i < files.size(); i++) {
                store.addInput(opened, i + 1, files.get(i));
            }
            return opened;
        });
        return run == null ? 0 : run;
    }

    private String key(RunRequest request, List<TakenFile> files) {
        boolean night = inputs.isChain(request.job());
        if (!files.isEmpty() || !(night || inputs.takesNone(request.job()))) {
            return RunKey.of(request, files);
        }
        long others = sql.number(
                Sql.named(night ? "batch/count_decided" : "batch/count_other_rules"),
                Map.of("job", request.job(), "date", request.date(), "rules", rulesVersion));
        return RunKey.ofRules(request, rulesVersion, others);
    }

    private synchronized RunResult proceed(long run) {
        RunRow row = store.get(run);
        if (row.is("DONE")) {
            return Outcome.nothingNew(row);
        }
        if (row.is("ABANDONED")) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "Lần chạy %d đã bị bỏ. Chạy lại lệnh ban đầu.".formatted(run),
                    "Run %d was abandoned. Type the original command again.".formatted(run));
        }
        List<String> open = gates.open(run);
        if (row.is("GATED") && !open.isEmpty()) {
            return Outcome.gated(run, open);
        }
        repair.repair(row);
        giveUpDeadDryRuns(run);
        return launch.atWork(run, () -> work(row));
    }

    /** A dry run applies nothing, so that one whose process is dead holds up nobody and keeps no disk. */
    private void giveUpDeadDryRuns(long except) {
        for (long other : store.listRunning()) {
            if (other != except && store.get(other).dryRun()) {
                try {
                    abandon(other);
                } catch (Refusal alive) {
                    LOG.debug("Dry run {} is at work", other);
                }
            }
        }
    }

    private RunResult work(RunRow seen) {
        RunResult result = attempt(seen);
        for (int again = 0; again < PATIENCE; again++) {
            RunRow ended = store.get(seen.runId());
            if (!RegistryChanged.FAILURE.equals(ended.failure())) {
                break;
            }
            result = attempt(ended);
        }
        return result;
    }

    private RunResult attempt(RunRow seen) {
        return launch.launch(Objects.requireNonNull(transaction.execute(status -> take(seen))));
    }

    /**
     * Makes this process the owner of the run and, when the run has planned on the registry, of the registry. What was planned on a registry
     * or under rules that have changed since is planned again, unless a part of it is applied. All of it or, with a refusal, nothing.
     */
    private RunRow take(RunRow seen) {
        long run = seen.runId();
        if (!store.take(seen)) {
            throw new Refusal(
                    ExitCode.REFUSED,
                    "Một tiến trình khác vừa nhận lần chạy %d. Xem: healthbook runs show %d".formatted(run, run),
                    "Another process has just taken run %d. See: healthbook runs show %d".formatted(run, run));
        }
        RunRow held = store.get(run);
        if (held.registryVersion() != null && !held.finished()) {
            writer.acquire(run);
            held = store.get(run);
        }
        if (held.applying() || (held.isOnThisRegistry() && held.rulesVersion().equals(rulesVersion))) {
            return held;
        }
        launch.closeStaging(run);
        store.raisePass(run, rulesVersion);
        writer.release(run);
        return store.get(run);
    }
}
