package vn.healthbook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.FieldColumn;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardRow;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.Layout;
import vn.healthbook.notice.Notice;

/** Makes a line standard under the rules and the code lists of its delivery's date. */
@Component
class LineJudge implements ItemProcessor<Unjudged, Judged> {

    private final CodeLists codes;
    private final Map<Key, RowStandardizer> standardizers = new HashMap<>();

    LineJudge(CodeLists codes) {
        this.codes = codes;
    }

    @Override
    public Judged process(Unjudged unjudged) {
        RowStandardizer standardizer = of(
                unjudged.delivery().layout(),
                unjudged.delivery().asOf(),
                unjudged.delivery().contradicted());
        StandardRow row = standardizer.standardize(unjudged.line().values());
        List<Notice> shape = unjudged.line().notices();
        boolean slipped = unjudged.line().shape() != RowShape.WHOLE;
        if (shape.isEmpty()) {
            return new Judged(unjudged, row, row.notices(), row.rejected());
        }
        // Values of a line of the wrong shape may stand in the wrong columns: what the rules say of them would mislead.
        List<Notice> notices = new ArrayList<>(shape);
        if (!slipped) {
            notices.addAll(row.notices());
        }
        return new Judged(unjudged, row, notices, slipped || row.rejected());
    }

    RowStandardizer of(Layout layout, LocalDate asOf) {
        return of(layout, asOf, Set.of());
    }

    private RowStandardizer of(Layout layout, LocalDate asOf, Set<String> contradicted) {
        return standardizers.computeIfAbsent(
                new Key(layout.name(), asOf, contradicted),
                key -> new RowStandardizer(
                        codes, layout.source(), columns(layout, contradicted), asOf, layout.wardsOf()));
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
