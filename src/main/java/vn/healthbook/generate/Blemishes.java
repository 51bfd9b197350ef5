package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plants {@link Blemish}es: at most one in a line, and at most one broken copy behind it. Each kind has a chance of its own for each line, so that
 * a rate of 0 moves no other.
 */
final class Blemishes {

    private static final int KINDS = 8;

    private final CityPlan plan;
    private final List<Blemish> wanted = new ArrayList<>();

    Blemishes(CityPlan plan) {
        this.plan = plan;
        for (Blemish blemish : Blemish.values()) {
            if (plan.rate(blemish) > 0) {
                wanted.add(blemish);
            }
        }
    }

    /** The line with a blemish in it; the line itself when none strikes. */
    Line inPlace(DeliveryKind kind, Line line, Snapshot who) {
        for (Blemish blemish : wanted) {
            if (blemish.effect() != Blemish.Effect.REJECTS && strikes(blemish, kind, who)) {
                Line spoiled = spoiled(blemish, kind, line, who);
                if (spoiled != null) {
                    return spoiled;
                }
            }
        }
        return line;
    }

    /** A copy that no right program holds; null mostly. */
    @Nullable
    Line brokenCopy(DeliveryKind kind, Line line, Snapshot who) {
        for (Blemish blemish : wanted) {
            if (blemish.effect() == Blemish.Effect.REJECTS && strikes(blemish, kind, who)) {
                Line spoiled = spoiled(blemish, kind, line, who);
                if (spoiled != null) {
                    return spoiled;
                }
            }
        }
        return null;
    }

    private boolean strikes(Blemish blemish, DeliveryKind kind, Snapshot who) {
        if (!blemish.mayStandIn(kind)) {
            return false;
        }
        // A register repeats its faults night by night, so that an unchanged person is an unchanged line.
        long night = kind.isRegister() ? 0 : who.night();
        long line = who.person().index() * 128L + blemish.stream();
        long bits = Draw.mix(plan.seed(), Draw.Of.BLEMISH, line, night * KINDS + kind.stream());
        return Draw.unit(bits) < plan.rate(blemish);
    }

    private @Nullable Line spoiled(Blemish blemish, DeliveryKind kind, Line line, Snapshot who) {
        Cells cells = new Cells(kind.header(), line.values());
        if (!Strokes.stroke(blemish, cells, who, plan.date(who.night()))) {
            return null;
        }
        return line.spoiled(blemish, cells.values());
    }
}
