package vn.healthbook.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.healthbook.batch.Progress;

/** Tells on stderr how far a step is: a moving bar where somebody watches, else a line every half minute. */
final class ProgressLines implements Progress {

    private static final long HALF_A_MINUTE_NANOS = 30_000_000_000L;

    private final Terminal terminal;
    private final boolean quiet;

    private String shown = "";
    private long startedAt = System.nanoTime();
    private long saidAt = System.nanoTime();
    private @Nullable ProgressBar bar;

    ProgressLines(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public synchronized void step(String job, String step, long done, long expected) {
        if (quiet) {
            return;
        }
        String name = job + " " + step;
        if (!name.equals(shown)) {
            endBar();
            shown = name;
            startedAt = System.nanoTime();
        }
        if (terminal.isWatched()) {
            move(name, done, expected);
        } else {
            sayNowAndThen(name, done, expected);
        }
    }

    private void move(String name, long done, long expected) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(expected)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .continuousUpdate()
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.maxHint(expected);
        bar.stepTo(done);
        if (expected >= 0 && done >= expected) {
            endBar();
        }
    }

    private void endBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void sayNowAndThen(String name, long done, long expected) {
        long now = System.nanoTime();
        if (now - saidAt < HALF_A_MINUTE_NANOS) {
            return;
        }
        saidAt = now;
        double seconds = Math.max(1, (now - startedAt) / 1e9);
        double rate = done / seconds;
        if (expected >= 0 && rate > 0) {
            terminal.say("progress.line", name, done, expected, rate, Math.max(0, expected - done) / rate);
        } else {
            terminal.say("progress.line-open", name, done, rate);
        }
    }
}
