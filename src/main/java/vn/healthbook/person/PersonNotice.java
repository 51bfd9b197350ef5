package vn.healthbook.person;

import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severity;

/** Findings about a person over several lines. */
public enum PersonNotice implements NoticeCode {
    RETURNED_FROM_DEATH(
            Severity.WARNING,
            "Có tin trở về sau ngày mất mà không có tin hủy báo tử; vẫn giữ trạng thái đã mất.",
            "A return is reported after the death, but the death was not withdrawn; the person stays deceased.",
            "Đề nghị công an hủy sự kiện báo tử nếu báo nhầm.",
            "Ask the police to withdraw the death if it was reported by mistake."),
    OLDER_THAN_HELD(
            Severity.INFO,
            "Dữ liệu cũ hơn dữ liệu đang giữ nên không làm thay đổi sổ.",
            "The line is older than what is held and changes nothing.",
            "Không cần làm gì.",
            "Nothing to do."),
    SAME_NUMBER_OTHER_PERSON(
            Severity.WARNING,
            "Dòng mang số của một người khác đã có số này; dòng được giữ nhưng không vào sổ nào.",
            "The line carries the number of somebody else, who had it first; it is held and goes into no book.",
            "Kiểm tra số là của ai và gửi lại dòng với đúng số của người này.",
            "Find out whose number it is and send the line again with the person's own number.");

    private final Severity severity;
    private final String vietnamese;
    private final String english;
    private final String remedyVietnamese;
    private final String remedyEnglish;

    PersonNotice(Severity severity, String vietnamese, String english, String remedyVietnamese, String remedyEnglish) {
        this.severity = severity;
        this.vietnamese = vietnamese;
        this.english = english;
        this.remedyVietnamese = remedyVietnamese;
        this.remedyEnglish = remedyEnglish;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String remedyVietnamese() {
        return remedyVietnamese;
    }

    @Override
    public String remedyEnglish() {
        return remedyEnglish;
    }
}
