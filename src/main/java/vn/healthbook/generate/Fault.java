package vn.healthbook.generate;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What is special about a delivered line or about its person; written to {@code truth/line.csv}. The rate is the usual share: of people or
 * pairs for facts of persons, of lines for damage (facility lines; insurance and resident lines take a part of it), of lines or
 * files for the rest. {@link CityPlan#noise()} scales damage only.
 */
public enum Fault {
    /** Same birth date, family, middle name, ward and phone as a sibling; own given name and number. */
    TWIN(0.012),
    /** Same full name and sex as somebody else, other birth date. */
    HOMONYM(0.01),
    /** Same full name, sex and birth date as somebody else; other ward and number tell them apart. */
    HOMONYM_SAME_BIRTH(0.004),
    PERSON_UNKNOWN(0.015),
    INSURANCE_ONLY(0.025),
    POPULATION_ONLY(0.07),
    NEWBORN(0),
    MOVED(0),
    PHONE_CHANGED(0),
    CARD_CHANGED(0),
    NAME_CORRECTED(0),

    NUMBER_MISSING(0.12),
    NUMBER_DAMAGED(0.015),
    /** A spreadsheet dropped the leading zeros: 10 or 11 digits are left. */
    LEADING_ZEROS_LOST(0.03),
    /** The child's line carries the parent's citizen number. */
    NUMBER_OF_PARENT(0.12),
    NUMBER_OF_TWIN(0.1),
    CARD_OF_PARENT(0.08),
    NAME_WITHOUT_MARKS(0.05),
    NAME_UPPER_CASE(0.08),
    MIDDLE_NAME_DROPPED(0.02),
    /** "Con bà …": the newborn stands under the mother's name. */
    NEWBORN_UNDER_MOTHER(1),
    BIRTH_FIRST_OF_JANUARY(0.01),
    BIRTH_YEAR_ONLY(0.03),
    /** dd/MM/yyyy instead of yyyyMMdd. */
    DATE_WITH_SLASHES(0.05),
    /** An 11-digit mobile number of before September 2018. */
    PHONE_OLD(0.04),
    WARD_UNUSABLE(0.02),
    /** A ward code that ended on 2025-07-01 and went whole into the present ward. */
    WARD_OLD(0.04),
    CARD_MALFORMED(0.015),
    /** The address is broken over two physical lines inside quotes. */
    LINE_BREAK_IN_ADDRESS(0.002),

    NAME_BLANK(0.002),
    TIME_IMPOSSIBLE(0.003),
    DIAGNOSIS_BLANK(0.001),
    SAME_LINE_AGAIN(0.004),
    SAME_RECORD_OTHER_CONTENT(0.004),
    FILE_REPEATED(0),
    FILE_LATE(0),
    /** The facility sends a visit of the night before again with other content; a rejected one comes repaired. */
    RECORD_CORRECTED(0.05),
    EVENT_WITHDRAWN(0),
    VISIT_AFTER_DEATH(0.3);

    private final double usualRate;

    Fault(double usualRate) {
        this.usualRate = usualRate;
    }

    double usualRate() {
        return usualRate;
    }

    /** Damage of a line, as against facts of a person or of the city: what {@link CityPlan#noise()} scales. */
    boolean isDamage() {
        return compareTo(NUMBER_MISSING) >= 0 && compareTo(SAME_RECORD_OTHER_CONTENT) <= 0;
    }

    static String join(Collection<Fault> faults) {
        return faults.isEmpty() ? "" : faults.stream().map(Enum::name).collect(Collectors.joining(";"));
    }
}
