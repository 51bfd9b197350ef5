package vn.healthbook.notice;

/**
 * A fault or finding with a name, a sentence and a remedy in both languages. Implemented by enums that stand beside the rules
 * that raise them; the constant's name is a short sentence ({@code DEATH_BEFORE_BIRTH}) and unique over all enums.
 */
public interface NoticeCode {

    /** Name of the enum constant; stored with the notice. */
    String name();

    /** Severity unless a site's configuration says otherwise. */
    Severity severity();

    String vietnamese();

    String english();

    /** What the sender or a nurse can do about it. */
    String remedyVietnamese();

    String remedyEnglish();

    /** Whether a site may give it this severity. A line without what it cannot do without stays an error everywhere. */
    default boolean mayBe(Severity other) {
        return other == severity();
    }

    /** Whether the rule can be tried without acting: counted, while the line and its values are as if it were not there. */
    default boolean mayRunInShadow() {
        return false;
    }
}
