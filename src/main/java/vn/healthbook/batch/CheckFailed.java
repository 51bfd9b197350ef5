package vn.healthbook.batch;

import java.util.List;

/** An invariant does not hold after all was applied: a mistake of the program, never of the data. */
public final class CheckFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CheckFailed(List<String> checks) {
        super("invariants violated: " + String.join(", ", checks));
    }
}
