package vn.healthbook.fault;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Known defects, planted by spoiling statements on their way to the server: a harness that does not find them is worth nothing. Nothing of
 * this is in the program.
 */
enum Defect {
    /** None. */
    NONE,
    /** Where a step has got to is never written down: what was done is done twice. */
    POSITION_LOST {
        @Override
        String spoil(String sql) {
            return isPosition(sql) ? sql + " and 1 = 0" : sql;
        }
    },
    /** Where a step has got to is committed before its rows: a chunk is left out. */
    POSITION_AHEAD {
        @Override
        boolean goesApart(String sql) {
            return isPosition(sql);
        }
    },
    /** The last range of an apply step is left out; its position says that it was done. */
    CHUNK_DROPPED {
        @Override
        String spoil(String sql) {
            return sql.replace(
                    "p.group_no between ? and ?",
                    "p.group_no between ? and ? and p.group_no <= (select max(x.group_no) - 30 from staging.book_plan x)");
        }
    },
    /** What the chunks of a step have written is written once more. */
    WRITTEN_TWICE {
        @Override
        String spoil(String sql) {
            return beside(sql, "insert into quality.notice select * from quality.notice");
        }
    },
    /** Rejected lines lose their reasons. */
    REASON_SWALLOWED {
        @Override
        String spoil(String sql) {
            return beside(sql, "update quality.rejected_line set reasons = '{}'");
        }
    },
    /** Whoever continues a run takes its owner for dead, and the run without regard to who has it. */
    NO_LOCK {
        @Override
        String spoil(String sql) {
            return sql.replace("r.owner_host, r.owner_pid", "null as owner_host, null as owner_pid")
                    .replace(
                            "attempt is not distinct from cast(? as text)",
                            "(attempt is not distinct from cast(? as text) or true)");
        }
    },
    /** One delivered record gets no fate. */
    LINE_DROPPED {
        @Override
        String spoil(String sql) {
            return sql.contains("insert into quality.delivery_line")
                    ? sql.replace("from staging.line l", "from (select * from staging.line where ordinal > 1) l")
                    : sql;
        }
    };

    static Defect of(@Nullable String name) {
        return name == null ? NONE : valueOf(name);
    }

    /** What is sent instead. */
    String spoil(String sql) {
        return sql;
    }

    /** Whether it is sent on a connection of its own, outside the transaction. */
    boolean goesApart(String sql) {
        return false;
    }

    /** Another statement in the same one, once in a run: when its lines are all judged. */
    private static String beside(String sql, String other) {
        return sql.contains("insert into staging.line_plan") ? "with beside as (" + other + ")\n" + sql : sql;
    }

    private static boolean isPosition(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("update batch.batch_step_execution_context");
    }
}
