package vn.healthbook.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.notice.NoticeCode;

/** Why a line was rejected, told to its sender in the sender's own column names. */
final class Reasons {

    private final Map<String, String> headings;
    private final Language language;

    /** @param columns of the layout the lines came in */
    Reasons(List<LayoutColumn> columns, Language language) {
        this.headings = columns.stream()
                .collect(Collectors.toMap(
                        column -> column.field().column(), LayoutColumn::name, (first, second) -> first));
        this.language = language;
    }

    /** @param reasons each the name of a notice, followed by {@code :field} when it concerns one */
    String text(List<String> reasons) {
        return reasons.stream().map(this::text).collect(Collectors.joining(" | "));
    }

    private String text(String reason) {
        int colon = reason.indexOf(':');
        String code = colon < 0 ? reason : reason.substring(0, colon);
        String field = reason.substring(colon + 1).strip();
        String where = colon < 0 ? "" : " " + headings.getOrDefault(field, field);
        return NoticeCatalogue.find(code)
                .map(notice -> notice.name() + where + ": " + sentence(notice))
                .orElse(reason);
    }

    private String sentence(NoticeCode notice) {
        return language.choose(notice.vietnamese(), notice.english())
                + " "
                + language.choose(notice.remedyVietnamese(), notice.remedyEnglish());
    }
}
