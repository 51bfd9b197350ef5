package vn.healthbook.fault;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Known defects, planted by spoiling statements on their way to the server: a harness that does not find them is worth nothing. */
enum Defect implements UnaryOperator<String> {
    /** A step that is continued begins where it would have ended, not where it was. */
    POSITION_TOO_FAR {
        @Override
        public String apply(String sql) {
            return sql;
        }
    };

    static UnaryOperator<String> of(@Nullable String name) {
        return name == null ? UnaryOperator.identity() : Defect.valueOf(name);
    }
}
