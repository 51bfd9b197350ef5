package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardRow;
import vn.healthbook.notice.Notice;
import vn.healthbook.notice.Severities;

/** Makes a line standard under the rules and the code lists of its delivery's date. Not for use by several threads at once. */
final class LineJudge implements ItemProcessor<Unjudged, Judged> {

    private final Standardizers standardizers;

    LineJudge(CodeLists codes, Severities severities) {
        this.standardizers = new Standardizers(codes, severities);
    }

    @Override
    public Judged process(Unjudged unjudged) {
        RowStandardizer standardizer = standardizers.of(
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
}
