package vn.healthbook.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The deliveries of a run, in the order of what they speak about. Refused ones keep their place, so that positions stay true. */
@Component
class RunDeliveries {

    private final SqlRunner sql;
    private final Layouts layouts;

    RunDeliveries(SqlRunner sql, Layouts layouts) {
        this.sql = sql;
        this.layouts = layouts;
    }

    List<RunDelivery> list(long run) {
        return sql.query(Sql.named("intake/list_deliveries"), Map.of("run", run))
                .query((row, number) -> new RunDelivery(
                        row.getLong("delivery_id"),
                        layout(row.getString("layout")),
                        row.getDate("as_of").toLocalDate(),
                        row.getString("archive"),
                        row.getString("state").equals("REFUSED"),
                        Set.of((String[]) row.getArray("contradicted").getArray())))
                .list();
    }

    void refuse(long delivery, NoticeCode code, int line) {
        sql.update(
                Sql.named("intake/refuse_delivery"), Map.of("delivery", delivery, "code", code.name(), "line", line));
    }

    private Layout layout(String name) {
        return layouts.find(name)
                .orElseThrow(
                        () -> new IllegalStateException("Layout " + name + " is no longer in the operators' room"));
    }
}
