package vn.healthbook.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.field.Mask;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.Layouts;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Reads what the page of a run tells. Values of lines are masked here and go no further. */
@Component
class PageContents {

    private static final Sql FIGURES = Sql.named("report/list_run_figures");
    private static final Sql BOOKS_FILLED = Sql.named("report/list_books_filled");
    private static final Sql SAMPLES = Sql.named("report/list_run_samples");
    private static final Sql REVIEWS = Sql.named("report/list_waiting_reviews");
    private static final Sql CHILDREN = Sql.named("report/list_child_runs");
    private static final Sql SILENT = Sql.named("report/list_silent_senders");

    private static final String SEPARATOR = "\u001f";

    private final RunReports reports;
    private final SqlRunner sql;
    private final Layouts layouts;

    PageContents(RunReports reports, SqlRunner sql, Layouts layouts) {
        this.reports = reports;
        this.sql = sql;
        this.layouts = layouts;
    }

    /** Empty when there is no such run. */
    Optional<PageContent> find(long run) {
        Map<String, Long> of = Map.of("run", run);
        return reports.find(run).map(report -> {
            List<PageContent.Child> children = sql.query(CHILDREN, of).query(RunReports::run).list().stream()
                    .map(child -> new PageContent.Child(child, comparison(child.run())))
                    .toList();
            return new PageContent(
                    report, children, comparison(run), booksFilled(of), samples(of), reviews(), silent(of));
        });
    }

    private Comparison comparison(long run) {
        Map<Long, Map<String, Long>> figures = new LinkedHashMap<>();
        Map<Long, Double> seconds = new HashMap<>();
        sql.query(FIGURES, Map.of("run", run)).query(row -> {
            long of = row.getLong("run_id");
            figures.computeIfAbsent(of, any -> new HashMap<>()).put(row.getString("figure"), row.getLong("value"));
            seconds.put(of, row.getDouble("seconds"));
        });
        List<RunFigures> before = new ArrayList<>();
        RunFigures now = new RunFigures(run, seconds.getOrDefault(run, 0.0), figures.getOrDefault(run, Map.of()));
        figures.forEach((of, values) -> {
            if (of != run) {
                before.add(new RunFigures(of, seconds.getOrDefault(of, 0.0), values));
            }
        });
        return new Comparison(now, before);
    }

    private Map<String, Long> booksFilled(Map<String, Long> of) {
        Map<String, Long> filled = new HashMap<>();
        sql.query(BOOKS_FILLED, of).query(row -> {
            filled.put(row.getString("figure").replaceFirst("^books_more\\.?", ""), row.getLong("value"));
        });
        return filled;
    }

    private List<PageContent.Reviews> reviews() {
        return sql.query(REVIEWS, Map.of())
                .query((row, number) -> new PageContent.Reviews(
                        row.getString("tier"), row.getString("reason"), row.getLong("records"), row.getLong("pairs")))
                .list();
    }

    private List<PageContent.Silent> silent(Map<String, Long> of) {
        return sql.query(SILENT, of)
                .query((row, number) -> new PageContent.Silent(
                        row.getString("layout"),
                        row.getString("sender"),
                        row.getString("name"),
                        row.getDate("as_of").toLocalDate()))
                .list();
    }

    private List<Sample> samples(Map<String, Long> of) {
        return sql.query(SAMPLES, of).query((row, number) -> sample(row)).list();
    }

    private Sample sample(ResultSet row) throws SQLException {
        String field = row.getString("field");
        Optional<Layout> layout = layouts.find(row.getString("layout"));
        List<LayoutColumn> columns = layout.map(Layout::columns).orElse(List.of());
        int place = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).field().column().equals(field))
                .findFirst()
                .orElse(-1);
        String name = place < 0 ? field : columns.get(place).name();
        return new Sample(
                row.getString("code"),
                row.getLong("delivery_id"),
                row.getString("file_name"),
                row.getInt("line"),
                name,
                field == null ? null : shape(row, name, place));
    }

    /** A rejected line is kept as delivered, under the sender's own headings; another one as the values of the layout's columns. */
    private static @Nullable String shape(ResultSet row, @Nullable String column, int place) throws SQLException {
        Array delivered = row.getArray("delivered");
        if (delivered != null) {
            int at = position(row.getArray("header"), column, place);
            String[] values = (String[]) delivered.getArray();
            return at >= 0 && at < values.length ? Mask.of(values[at]) : null;
        }
        String raw = row.getString("raw");
        if (raw == null || place < 0) {
            return null;
        }
        String[] values = raw.split(SEPARATOR, -1);
        return place < values.length ? Mask.of(values[place]) : null;
    }

    /** Without headings the columns of a file stand as in its layout. */
    private static int position(@Nullable Array header, @Nullable String column, int place) throws SQLException {
        if (header == null || column == null) {
            return place;
        }
        String[] names = (String[]) header.getArray();
        return IntStream.range(0, names.length)
                .filter(i -> names[i] != null && names[i].strip().equalsIgnoreCase(column))
                .findFirst()
                .orElse(-1);
    }
}
