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

    private static boolean isPosition(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("update batch.batch_step_execution_context");
    }
}
