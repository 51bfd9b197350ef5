package vn.healthbook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.FieldColumn;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardRow;
import vn.healthbook.intake.DeliveryReader;
import vn.healthbook.intake.DeliveryRefused;
import vn.healthbook.intake.FileNotice;
import vn.healthbook.intake.LineNotice;
import vn.healthbook.intake.RawLine;
import vn.healthbook.intake.RowShape;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.Layout;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.Severities;
import vn.healthbook.report.FieldFinding;

/**
 * What the rules say about a file, in constant memory.
 *
 * @param findings the worst and most frequent first
 */
record Judgement(long read, long usable, long rejected, List<FieldFinding> findings) {

    /** What a rule finds that only runs in the shadow. */
    private static final String SHADOW = "SHADOW";

    private record Kind(
            String code, String severity, @Nullable String column) {}

    private static final class Count {
        private long rows;
        private int firstLine;
    }

    static Judgement of(Path file, Layout layout, CodeLists codes, Severities severities, LocalDate asOf)
            throws DeliveryRefused, IOException {
        Map<Kind, Count> counts = new HashMap<>();
        // What only the whole file tells comes first, as in a run: it changes what is said of single lines.
        List<LineNotice> remarks = remarks(file, layout);
        RowStandardizer standardizer = new RowStandardizer(
                codes, severities, layout.source(), columns(layout, remarks), asOf, layout.wardsOf());
        long read = 0;
        long rejected = 0;
        try (DeliveryReader reader = DeliveryReader.openAgain(file, layout)) {
            count(
                    counts,
                    severities,
                    reader.headerNotices(),
                    Math.max(1, layout.format().headerRow()));
            for (RawLine next = reader.read(); next != null; next = reader.read()) {
                RawLine line = next;
                read++;
                boolean slipped = line.shape() != RowShape.WHOLE;
                List<Notice> notices = new ArrayList<>(line.notices());
                line.referenceFault().ifPresent(notices::add);
                boolean unusable = slipped;
                if (!slipped) {
                    StandardRow row = standardizer.standardize(line.values());
                    notices.addAll(row.notices());
                    row.shadows().forEach(shadow -> count(counts, shadow, SHADOW, line.line()));
                    unusable = row.rejected();
                }
                rejected += unusable ? 1 : 0;
                count(counts, severities, notices, line.line());
            }
        }
        remarks.forEach(remark -> count(counts, severities, List.of(remark.notice()), remark.line()));
        return new Judgement(read, read - rejected, rejected, findings(counts));
    }

    private static void count(Map<Kind, Count> counts, Severities severities, List<Notice> notices, int line) {
        notices.forEach(
                notice -> count(counts, notice, severities.of(notice.code()).name(), line));
    }

    private static void count(Map<Kind, Count> counts, Notice notice, String severity, int line) {
        Kind kind = new Kind(notice.code().name(), severity, notice.column());
        Count count = counts.computeIfAbsent(kind, k -> new Count());
        count.rows++;
        count.firstLine = count.firstLine == 0 ? line : count.firstLine;
    }

    private static List<FieldFinding> findings(Map<Kind, Count> counts) {
        List<String> worstFirst = List.of("ERROR", "WARNING", "INFO", SHADOW);
        return counts.entrySet().stream()
                .map(each -> new FieldFinding(
                        each.getKey().code(),
                        each.getKey().severity(),
                        each.getKey().column(),
                        each.getValue().rows,
                        each.getValue().firstLine))
                .sorted(Comparator.comparingInt((FieldFinding found) -> worstFirst.indexOf(found.severity()))
                        .thenComparing(
                                Comparator.comparingLong(FieldFinding::rows).reversed())
                        .thenComparing(FieldFinding::code)
                        .thenComparing(found -> String.valueOf(found.field())))
                .toList();
    }

    private static List<LineNotice> remarks(Path file, Layout layout) throws DeliveryRefused, IOException {
        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            reader.skip(Integer.MAX_VALUE);
            return reader.remarks();
        }
    }

    private static List<FieldColumn> columns(Layout layout, List<LineNotice> remarks) {
        Set<String> contradicted = remarks.stream()
                .filter(remark -> remark.notice().code() == FileNotice.DATE_ORDER_CONTRADICTED)
                .map(remark -> String.valueOf(remark.notice().column()))
                .collect(Collectors.toSet());
        return layout.columns().stream()
                .map(column -> new FieldColumn(
                        column.field(),
                        column.required(),
                        column.dates().stream().map(DateOrder::pattern).toList(),
                        contradicted.contains(column.field().column())))
                .toList();
    }
}
