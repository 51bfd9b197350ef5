package vn.healthbook.generate;

import java.util.List;
import java.util.Set;

/**
 * What a sender may do to one value of a line, beside the older kinds of {@link Fault}; each is planted with the notice codes that a right
 * program answers with. Not planted unless asked for ({@code --faults}); the rate is the share of the lines that have such a value.
 */
public enum Blemish {
    TITLE_BEFORE_NAME(0.01, Effect.NONE, "HO_TEN", "NAME_CLEANED"),
    LOOKALIKE_LETTERS(0.01, Effect.NONE, "HO_TEN", "NAME_LETTERS_REPLACED"),
    DIGIT_IN_NAME(0.01, Effect.NONE, "HO_TEN", "NAME_HAS_DIGITS"),
    DEATH_NOTED_IN_NAME(0.005, Effect.NONE, "HO_TEN", "NAME_NOTES_A_DEATH"),
    NAME_WITHOUT_SPACES(0.01, Effect.NONE, "HO_TEN", "NAME_SPACES_MISSING"),
    NAME_SHORTENED(0.01, Effect.DOUBT, "HO_TEN", "NAME_ABBREVIATED"),
    LETTER_BROKEN(0.01, Effect.DOUBT, "HO_TEN", "NAME_DAMAGED"),
    NAME_UNKNOWN(0.004, Effect.REJECTS, "HO_TEN", "NAME_UNUSABLE", "NAME_MISSING"),
    BIRTH_AS_SERIAL(0.01, Effect.NONE, "NGAY_SINH", "DATE_WAS_SERIAL"),
    BIRTH_TWO_DIGIT_YEAR(0.01, Effect.NONE, "NGAY_SINH", "DATE_TWO_DIGIT_YEAR"),
    BIRTH_UNREADABLE(0.006, Effect.DOUBT, "NGAY_SINH", "DATE_UNREADABLE"),
    BIRTH_IMPOSSIBLE(0.006, Effect.DOUBT, "NGAY_SINH", "DATE_IMPOSSIBLE"),
    BIRTH_ALL_ZEROS(0.006, Effect.DOUBT, "NGAY_SINH", "DATE_INCOMPLETE"),
    BIRTH_AHEAD(0.006, Effect.DOUBT, "NGAY_SINH", "DATE_IN_FUTURE"),
    BIRTH_LONG_AGO(0.006, Effect.DOUBT, "NGAY_SINH", "BIRTH_TOO_LONG_AGO"),
    SEX_UNKNOWN_CODE(0.01, Effect.DOUBT, "GIOI_TINH", "CODE_UNKNOWN"),
    NUMBER_TOO_LONG(0.006, Effect.DOUBT, "SO_CCCD", "CITIZEN_NUMBER_MALFORMED"),
    NUMBER_SCIENTIFIC(0.006, Effect.DOUBT, "SO_CCCD", "NUMBER_IN_SCIENTIFIC_FORM"),
    NUMBER_FILLED_IN(0.006, Effect.DOUBT, "SO_CCCD", "NUMBER_IS_PLACEHOLDER"),
    NUMBER_OF_NO_PLACE(0.006, Effect.DOUBT, "SO_CCCD", "CITIZEN_NUMBER_PLACE_UNKNOWN"),
    OLD_CARD_AS_NUMBER(0.006, Effect.DOUBT, "SO_CCCD", "CITIZEN_NUMBER_IS_OLD_CARD"),
    NOBODY_TO_BE_FOUND(0.002, Effect.REJECTS, "SO_CCCD", "PERSON_NOT_IDENTIFIABLE"),
    PREVIOUS_NUMBER_SHORT(0.01, Effect.NONE, "SO_CMND", "PREVIOUS_NUMBER_MALFORMED"),
    PREVIOUS_NUMBER_ZERO_LOST(0.01, Effect.NONE, "SO_CMND", "PREVIOUS_NUMBER_LOST_ZERO"),
    NATIONALITY_UNLISTED(0.004, Effect.NONE, "MA_QUOCTICH", "NATIONALITY_NOT_IN_LIST"),
    BIRTH_PROVINCE_OTHER(0.004, Effect.NONE, "MA_TINH_DKKS", "BIRTH_PROVINCE_CONTRADICTS_NUMBER"),
    ETHNICITY_UNKNOWN_CODE(0.004, Effect.NONE, "MA_DANTOC", "CODE_UNKNOWN"),
    PHONE_TOO_SHORT(0.01, Effect.NONE, "DIEN_THOAI", "PHONE_MALFORMED"),
    PHONE_ZERO_LOST(0.01, Effect.NONE, "DIEN_THOAI", "PHONE_LOST_ZERO"),
    PHONES_IN_ONE_CELL(0.01, Effect.NONE, "DIEN_THOAI", "PHONE_SEVERAL"),
    ADDRESS_TOO_LONG(0.002, Effect.NONE, "DIA_CHI_TT", "TEXT_CUT"),
    ADDRESS_OF_WARD_ONLY(0.01, Effect.NONE, "DIA_CHI_TT", "ADDRESS_ONLY_ADMIN_UNITS"),
    BELL_IN_ADDRESS(0.002, Effect.NONE, "DIA_CHI_TT", "CONTROL_CHARACTER_REPLACED"),
    WARD_ZEROS_LOST(0.02, Effect.NONE, "MAXA_CU_TRU", "WARD_LOST_ZEROS"),
    WARD_DIVIDED(0.02, Effect.NONE, "MAXA_CU_TRU", "WARD_FROM_OTHER_LIST", "WARD_SPLIT"),
    INSURANCE_ZERO_LOST(0.01, Effect.NONE, "MA_BHXH", "INSURANCE_NUMBER_LOST_ZERO"),
    INSURANCE_NUMBER_SHORT(0.005, Effect.NONE, "MA_BHXH", "INSURANCE_NUMBER_MALFORMED"),
    CARD_LETTERS_UNKNOWN(0.005, Effect.NONE, "MA_THE_BHYT", "CARD_GROUP_UNKNOWN"),
    CARD_PROVINCE_WRONG(0.005, Effect.NONE, "MA_THE_BHYT", "CARD_PROVINCE_UNKNOWN"),
    CARDS_IN_ONE_CELL(0.01, Effect.NONE, "MA_THE_BHYT", "CARD_SEVERAL"),
    CARD_DATES_SWAPPED(0.004, Effect.NONE, "GT_THE_DEN", "CARD_VALIDITY_REVERSED"),
    CARD_OF_LAST_YEAR(0.01, Effect.NONE, "GT_THE_DEN", "CARD_EXPIRED"),
    FACILITY_ZERO_LOST(0.01, Effect.NONE, "MA_DKBD", "FACILITY_LOST_ZERO"),
    FACILITY_BY_NAME(0.005, Effect.NONE, "MA_DKBD", "FACILITY_MALFORMED"),
    WEIGHT_IN_WORDS(0.005, Effect.NONE, "CAN_NANG", "QUANTITY_UNREADABLE"),
    WEIGHT_OF_NOBODY(0.005, Effect.NONE, "CAN_NANG", "QUANTITY_OUT_OF_RANGE"),
    WEIGHT_IN_GRAMS(0.01, Effect.NONE, "CAN_NANG", "UNIT_CONVERTED"),
    DIAGNOSIS_OF_SIGN_ONLY(0.005, Effect.NONE, "MA_BENH_CHINH", "DIAGNOSIS_ASTERISK_AS_MAIN"),
    DIAGNOSIS_IN_WORDS(0.005, Effect.NONE, "MA_BENH_KT", "DIAGNOSIS_MALFORMED"),
    DIAGNOSES_WITHOUT_END(0.002, Effect.NONE, "MA_BENH_KT", "DIAGNOSES_TOO_MANY"),
    PATIENT_NUMBER_SCIENTIFIC(0.005, Effect.NONE, "MA_BN", "KEY_UNUSABLE"),
    END_WITHOUT_TIME(0.01, Effect.NONE, "NGAY_RA", "TIME_OF_DAY_UNKNOWN"),
    VISIT_BACKWARDS(0.004, Effect.REJECTS, "NGAY_RA", "VISIT_ENDS_BEFORE_START"),
    VISIT_AHEAD(0.004, Effect.REJECTS, "NGAY_VAO", "VISIT_IN_FUTURE"),
    INJECTION_AHEAD(0.01, Effect.REJECTS, "NGAY_TIEM", "INJECTION_IN_FUTURE"),
    INJECTION_BEFORE_BIRTH(0.01, Effect.NONE, "NGAY_TIEM", "EVENT_BEFORE_BIRTH"),
    LIFE_EVENT_AHEAD(0.05, Effect.REJECTS, "NGAY_SU_KIEN", "LIFE_EVENT_IN_FUTURE"),
    LIFE_EVENT_UNDATED(0.05, Effect.REJECTS, "NGAY_SU_KIEN", "LIFE_EVENT_WITHOUT_DATE"),
    WITHDRAWAL_OF_NOTHING(0.2, Effect.REJECTS, "MA_SU_KIEN_HUY", "WITHDRAWAL_WITHOUT_EVENT"),
    VALUES_TOO_FEW(0.002, Effect.REJECTS, "HO_TEN", "LINE_HAS_TOO_FEW_VALUES"),
    VALUES_TOO_MANY(0.002, Effect.REJECTS, "HO_TEN", "LINE_HAS_TOO_MANY_VALUES"),
    ADDRESS_BROKEN(0.005, Effect.NONE, "DIA_CHI_TT", "ADDRESS_DAMAGED"),
    INSURANCE_NUMBER_OF_CITIZEN(0.01, Effect.NONE, "MA_BHXH", "INSURANCE_NUMBER_IS_CITIZEN_NUMBER");

    /** What it does to the line. */
    enum Effect {
        /** The value is read all the same, or nothing is linked by it. */
        NONE,
        /** A value that links is lost; never planted in the registers, on which every other expectation rests. */
        DOUBT,
        /** The line cannot be held; planted on a copy, so that the line itself keeps its truth. */
        REJECTS
    }

    private static final Set<Blemish> SHAPES = Set.of(VALUES_TOO_FEW, VALUES_TOO_MANY);

    private final double usualRate;
    private final Effect effect;
    private final String column;

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
    private final List<String> codes;

    Blemish(double usualRate, Effect effect, String column, String... codes) {
        this.usualRate = usualRate;
        this.effect = effect;
        this.column = column;
        this.codes = List.of(codes);
    }

    /** Fixed by the order of the constants; new ones go to the end. */
    @SuppressWarnings("EnumOrdinal")
    int stream() {
        return ordinal();
    }

    double usualRate() {
        return usualRate;
    }

    Effect effect() {
        return effect;
    }

    /** Heading of the column in which it is planted. */
    String column() {
        return column;
    }

    /** Names of the notice codes that answer it. */
    public List<String> codes() {
        return codes;
    }

    /** A line of the wrong shape is not looked at any further: its own codes are all that is found. */
    boolean isShape() {
        return SHAPES.contains(this);
    }

    boolean mayStandIn(DeliveryKind kind) {
        return kind.header().contains(column) && (effect != Effect.DOUBT || kind.isEvent());
    }
}
