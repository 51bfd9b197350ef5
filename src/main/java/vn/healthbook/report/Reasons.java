package vn.healthbook.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.healthbook.notice.NoticeCode;

/** Why a line was rejected, told to its sender. A reason is the name of a notice, followed by {@code :column} when it concerns one. */
final class Reasons {

    private Reasons() {}

    static String text(List<String> reasons, Language language) {
        return reasons.stream().map(reason -> text(reason, language)).collect(Collectors.joining(" | "));
    }

    private static String text(String reason, Language language) {
        int colon = reason.indexOf(':');
        String code = colon < 0 ? reason : reason.substring(0, colon);
        String where = colon < 0 ? "" : " " + reason.substring(colon + 1).strip();
        return NoticeCatalogue.find(code)
                .map(notice -> notice.name() + where + ": " + sentence(notice, language))
                .orElse(reason);
    }

    private static String sentence(NoticeCode notice, Language language) {
        return language.choose(notice.vietnamese(), notice.english())
                + " "
                + language.choose(notice.remedyVietnamese(), notice.remedyEnglish());
    }
}
