package vn.healthbook.intake;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.Severities;
import vn.healthbook.sql.CopyTable;

/** Writes findings into {@code quality.notice}. */
@Component
class Notices {

    private final CopyTable table;
    private final Severities severities;

    Notices(DataSource dataSource, Severities severities) {
        this.severities = severities;
        this.table = new CopyTable(
                dataSource, "quality.notice", List.of("delivery_id", "line", "code", "severity", "field"));
    }

    void write(Consumer<Rows> notices) {
        table.write(rows -> notices.accept((delivery, line, notice) ->
                rows.add(delivery, line, notice.code().name(), severities.of(notice.code()), notice.column())));
    }

    /** One finding about one line of a delivery. */
    interface Rows {

        void add(long delivery, int line, Notice notice);
    }
}
