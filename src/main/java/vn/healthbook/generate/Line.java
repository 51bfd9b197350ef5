package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One record of a delivered file with its truth. */
record Line(List<String> values, Person person, Set<Fault> faults, Expected expected) {

    static final int NO_COLUMN = -1;

    Line with(int column, String value, Expected then, Fault fault) {
        List<String> changed = new ArrayList<>(values);
        if (column != NO_COLUMN) {
            changed.set(column, value);
        }
        Set<Fault> more = EnumSet.of(fault);
        more.addAll(faults);
        return new Line(changed, person, more, then);
    }

    /** The same line a second time. */
    Line again() {
        return with(NO_COLUMN, "", expected, Fault.SAME_LINE_AGAIN);
    }
}
