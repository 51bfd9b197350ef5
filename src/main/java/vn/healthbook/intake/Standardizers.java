package vn.healthbook.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.FieldColumn;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.Layout;
import vn.healthbook.notice.Severities;

/** One standardizer for each layout, date and doubtful column, made when the first line needs it. */
final class Standardizers {

    private final CodeLists codes;
    private final Severities severities;
    private final Map<Key, RowStandardizer> standardizers = new HashMap<>();

    Standardizers(CodeLists codes, Severities severities) {
        this.codes = codes;
        this.severities = severities;
    }

    RowStandardizer of(Layout layout, LocalDate asOf) {
        return of(layout, asOf, Set.of());
    }

    /** @param contradicted fields whose dates go both ways in the file */
    RowStandardizer of(Layout layout, LocalDate asOf, Set<String> contradicted) {
        return standardizers.computeIfAbsent(
                new Key(layout.name(), asOf, contradicted),
                key -> new RowStandardizer(
                        codes, severities, layout.source(), columns(layout, contradicted), asOf, layout.wardsOf()));
    }

    private static List<FieldColumn> columns(Layout layout, Set<String> contradicted) {
        return layout.columns().stream()
                .map(column -> new FieldColumn(
                        column.field(),
                        column.required(),
                        column.dates().stream().map(DateOrder::pattern).toList(),
                        contradicted.contains(column.field().column())))
                .toList();
    }

    private record Key(String layout, LocalDate asOf, Set<String> contradicted) {}
}
