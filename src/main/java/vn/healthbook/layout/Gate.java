package vn.healthbook.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Points at which a job stops and asks instead of writing. */
public enum Gate {
    /** Share of a delivery's records that were rejected. */
    REJECTED,
    /** Records that a full extract has fewer than the last accepted one of the same layout. */
    SHRUNKEN_EXTRACT,
    /** Books that this run would change, of all books. */
    CHANGED_BOOKS,
    /** Links that this run would take away, of all links. */
    DETACHED_LINKS;

    /** The word in job files, for example {@code shrunken-extract}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Gate> find(String label) {
        return Arrays.stream(values())
                .filter(gate -> gate.label().equals(label))
                .findFirst();
    }
}
