package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One record of a delivered file with its truth.
 *
 * @param blemishes names of what was planted beside the faults
 * @param planted the notice codes that the blemishes draw
 */
record Line(
        List<String> values,
        Person person,
        Set<Fault> faults,
        Expected expected,
        List<Blemish> blemishes,
        List<Planted> planted) {

    static final int NO_COLUMN = -1;

    Line(List<String> values, Person person, Set<Fault> faults, Expected expected) {
        this(values, person, faults, expected, List.of(), List.of());
    }

    /** @param heading name of the column that gets another value; what was planted there is gone */
    Line with(int column, String heading, String value, Expected then, Fault fault) {
        List<String> changed = new ArrayList<>(values);
        if (column != NO_COLUMN) {
            changed.set(column, value);
        }
        Set<Fault> more = EnumSet.of(fault);
        more.addAll(faults);
        List<Planted> left =
                planted.stream().filter(code -> !code.column().equals(heading)).toList();
        List<Blemish> kept = blemishes.stream()
                .filter(blemish -> !blemish.column().equals(heading))
                .toList();
        return new Line(changed, person, more, then, kept, left);
    }

    /** The same line a second time. */
    Line again() {
        return with(NO_COLUMN, "", "", expected, Fault.SAME_LINE_AGAIN);
    }

    Line spoiled(Blemish blemish, List<String> changed) {
        List<Planted> codes = new ArrayList<>(blemish.isShape() ? List.of() : planted);
        codes.removeIf(code -> code.column().equals(blemish.column()));
        blemish.codes().forEach(code -> codes.add(new Planted(blemish.column(), code)));
        List<Blemish> more = new ArrayList<>(blemishes);
        more.add(blemish);
        Expected then = switch (blemish.effect()) {
            case NONE -> expected;
            case DOUBT -> expected == Expected.REJECTED ? expected : Expected.ANY;
            case REJECTS -> Expected.REJECTED;
        };
        return new Line(changed, person, faults, then, more, codes);
    }
}
