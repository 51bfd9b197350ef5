package vn.healthbook.fault;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plants each {@link Defect} and looks whether the trials find it: a harness that does not is worth nothing. */
final class DefectHunt {

    /** Trials that may be needed for a defect which shows only where a step has more than one chunk. */
    private static final int MOST = 25;

    private static final int EVERY = 3;
    private static final int FROM = 24;

    private final Trials trials;

    DefectHunt(Trials trials) {
        this.trials = trials;
    }

    /** @param trial the one that found it, or the last; found = it is not good */
    record Hunt(Defect defect, int tried, Trials.Verdict trial) {

        boolean found() {
            return !trial.good();
        }

        @Override
        public String toString() {
            return "%-16s %s by trial %d, %s %s: %s"
                    .formatted(
                            defect,
                            found() ? "found" : "NOT FOUND",
                            tried,
                            trial.situation(),
                            trial.blows(),
                            trial.complaints());
        }
    }

    Hunt hunt(Defect defect) throws Exception {
        return switch (defect) {
            case POSITION_LOST -> hunt(defect, Moment.KILL_AFTER);
            case POSITION_AHEAD -> hunt(defect, Moment.KILL_BEFORE);
            case NO_LOCK -> new Hunt(defect, 1, trials.twoOperators(Situation.FIRST_BOOKS, defect));
            default -> new Hunt(defect, 1, trials.trial(Situation.FIRST_BOOKS, List.of(), defect));
        };
    }

    private Hunt hunt(Defect defect, Moment moment) throws Exception {
        @Nullable Hunt last = null;
        for (int tried = 1; tried <= MOST && (last == null || !last.found()); tried++) {
            Blow blow = new Blow(FROM + EVERY * (tried - 1), moment);
            last = new Hunt(defect, tried, trials.trial(Situation.FIRST_BOOKS, List.of(blow), defect));
        }
        return Objects.requireNonNull(last);
    }

    /** All of them; tells how many were not found. */
    int all() throws Exception {
        int missed = 0;
        for (Defect defect : Defect.values()) {
            if (defect != Defect.NONE) {
                Hunt hunt = hunt(defect);
                missed += hunt.found() ? 0 : 1;
                System.out.println(hunt);
                System.out.flush();
            }
        }
        return missed;
    }
}
