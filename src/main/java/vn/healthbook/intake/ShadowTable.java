package vn.healthbook.intake;

import java.util.List;
import javax.sql.DataSource;
import vn.healthbook.field.StandardRow;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.sql.CopyTable;

/** {@code staging.shadow}: what rules that only run in the shadow found in the lines of a run, to be counted. */
final class ShadowTable {

    private ShadowTable() {}

    static CopyTable of(DataSource dataSource) {
        return new CopyTable(dataSource, "staging.shadow", List.of("run_id", "ordinal", "source", "code"));
    }

    /** A line counts once for a rule, however many of its values the rule speaks of. */
    static void add(CopyTable.Rows rows, long run, long ordinal, String source, StandardRow row) {
        row.shadows().stream()
                .map(shadow -> shadow.code())
                .map(NoticeCode::name)
                .distinct()
                .forEach(code -> rows.add(run, ordinal, source, code));
    }
}
