package vn.healthbook.field;

import java.util.Locale;

/**
 * The catalogue of the 48 fields of a health book, in the order of their numbers. The pilot never published its list; this one is ours.
 *
 * <p>Authority: P population register, I insurance, F facility; "A > B" means A wins.
 */
public enum StandardField implements Field {
    /** Twelve digits PPP G YY RRRRRR (Circular 07/2016/TT-BCA): place, century and sex, year of birth, six random digits; no check digit. */
    CITIZEN_ID(
            1,
            "Số định danh cá nhân / CCCD",
            "Citizen identity number",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CITIZEN_NUMBER,
            "P; confirm C06",
            "Patient.identifier[type=NI].value"),
    /**
     * Old 9-digit identity numbers, reissued on moving and therefore not unique, and cancelled 12-digit numbers (Decree 70/2024); digits
     * only.
     */
    PREVIOUS_ID_NUMBERS(
            2,
            "Số CMND 9 số / số định danh đã hủy",
            "Previous identity numbers",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.PREVIOUS_NUMBERS,
            "P; I, F as hints",
            "Patient.identifier[use=old].value"),
    /**
     * TYPE:COUNTRY:NUMBER; a Vietnamese passport is one capital letter and seven digits (the form that the VSS validation of SO_CCCD
     * takes, Decision 130). Never a key.
     */
    OTHER_IDENTITY_DOCUMENT(
            3,
            "Hộ chiếu / giấy tờ khác",
            "Other identity document",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.DOCUMENT,
            "F, P",
            "Patient.identifier[type=PPN].value"),
    /** Family name, middle names, given name as on the papers; UTF-8 NFC, one space, title case, at most 255 characters. */
    FULL_NAME(
            4,
            "Họ, chữ đệm và tên",
            "Full name",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.NAME,
            "P > I > F",
            "Patient.name[use=official].text (+family, given[])"),
    /**
     * Decision 130: yyyyMMddHHmm, unknown parts 00; a year alone is a true answer of elderly people. Not after the as-of, at most 120
     * years before it.
     */
    DATE_OF_BIRTH(
            5,
            "Ngày, tháng, năm sinh",
            "Date of birth",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.BIRTH_DATE,
            "P > I > F",
            "Patient.birthDate (+patient-birthTime)"),
    /** GIOI_TINH of Decision 130: 1 male, 2 female, 3 undetermined. */
    GENDER(
            6,
            "Giới tính",
            "Gender",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > I > F",
            "Patient.gender"),
    /** Police list of Circular 07/2016 annex 2, three characters, 000 = Viet Nam; unknown codes are kept as received. */
    NATIONALITY_CODE(
            7,
            "Quốc tịch",
            "Nationality",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "Patient.extension[patient-nationality]"),
    /**
     * The 63 provinces of Circular 07/2016 (statistics code), three digits from 100 up for a country; follows from the first three
     * digits of a consistent citizen number.
     */
    BIRTH_REGISTRATION_PROVINCE_CODE(
            8,
            "Tỉnh đăng ký khai sinh",
            "Province of birth registration",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P; derived from field 1",
            "Patient.extension[patient-birthPlace].valueAddress.state"),
    /** Ten digits, one per person for life since 2017, no public check digit; the last ten of the health card are the same number. */
    SOCIAL_INSURANCE_NUMBER(
            9,
            "Mã số BHXH",
            "Social insurance number",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.INSURANCE_NUMBER,
            "I",
            "Patient.identifier[type=SB].value"),
    /**
     * Decision 1351/QĐ-BHXH: two object letters, benefit digit 1-5, two province digits, ten digits; since 2021 a card may show only the
     * ten digits (Decision 1666/QĐ-BHXH).
     */
    INSURANCE_CARD_NUMBER(
            10,
            "Mã thẻ BHYT",
            "Health insurance card number",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.INSURANCE_CARD,
            "I > F",
            "Coverage.identifier.value"),
    /** Object letters and benefit digit of the card (Decision 1351/QĐ-BHXH); benefit 1, 2, 5 pay 100 %, 3 pays 95 %, 4 pays 80 %. */
    INSURANCE_GROUP_CODE(
            11,
            "Mã đối tượng và mức hưởng",
            "Insurance group and benefit level",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.CODE,
            "I; derived from field 10",
            "Coverage.class[type=group].value"),
    /** GT_THE_TU: yyyyMMdd, not after the end of validity. */
    INSURANCE_VALID_FROM(
            12,
            "Thẻ có giá trị từ ngày",
            "Card valid from",
            FieldGroup.INSURANCE,
            SqlType.DATE,
            FieldFamily.DATE,
            "I",
            "Coverage.period.start"),
    /** GT_THE_DEN: yyyyMMdd; blank is allowed for open-ended cards. */
    INSURANCE_VALID_TO(
            13,
            "Thẻ có giá trị đến ngày",
            "Card valid to",
            FieldGroup.INSURANCE,
            SqlType.DATE,
            FieldFamily.DATE,
            "I",
            "Coverage.period.end"),
    /**
     * MA_DKBD (Decision 384/QĐ-BYT): five characters, the first two the province, 97 army, 98 police; province + 000 marks a provisional
     * card.
     */
    REGISTERED_FACILITY_CODE(
            14,
            "Nơi đăng ký KCB ban đầu",
            "Facility of primary registration",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.FACILITY,
            "I",
            "Patient.generalPractitioner.identifier.value"),
    /**
     * NAM_NAM_LIEN_TUC of Decision 130: yyyyMMdd, the day on which five insured years without a gap are full; may lie ahead; impossible
     * dates are dropped.
     */
    FIVE_YEAR_CONTINUOUS_DATE(
            15,
            "Thời điểm đủ 5 năm liên tục",
            "Five continuous insured years since",
            FieldGroup.INSURANCE,
            SqlType.DATE,
            FieldFamily.DATE,
            "I",
            "Coverage.extension[continuous-since].valueDate"),
    /** MA_KHUVUC of Decision 130: K1, K2 or K3 for areas of hardship; blank elsewhere. */
    LIVING_AREA_CODE(
            16,
            "Mã nơi sinh sống",
            "Living area",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.CODE,
            "I",
            "Coverage.extension[living-area].valueCode"),
    /**
     * E.164; 11-digit mobiles became 10-digit on 2018-09-15 with their last seven digits kept; mobiles begin 03 05 07 08 09, land lines
     * 02.
     */
    PHONE_NUMBER(
            17,
            "Số điện thoại",
            "Phone number",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.PHONE,
            "citizen via P, F",
            "Patient.telecom[system=phone].value"),
    /** House, street, hamlet as text of at most 255 characters, NFC. */
    PERMANENT_ADDRESS_TEXT(
            18,
            "Nơi thường trú (số nhà, đường, thôn/tổ)",
            "Permanent address",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.ADDRESS,
            "P > I",
            "Patient.address[use=home].line"),
    /**
     * Five digits of the list in force since 2025-07-01 (Decision 19/2025/QĐ-TTg); codes were reused, so an older delivery is read with
     * the list of its own day and carried over; a divided ward goes to its main successor.
     */
    PERMANENT_WARD_CODE(
            19,
            "Mã xã/phường thường trú",
            "Permanent ward",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.WARD,
            "P",
            "Patient.address[use=home].extension[ward-code]"),
    /**
     * Two digits of the General Statistics Office, 63 provinces until 2025-06-30, 34 since (Decision 19/2025/QĐ-TTg); follows from the
     * ward, which goes first when both are stated.
     */
    PERMANENT_PROVINCE_CODE(
            20,
            "Mã tỉnh/thành thường trú",
            "Permanent province",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P",
            "Patient.address[use=home].state"),
    /**
     * House, street, hamlet as text of at most 255 characters, NFC; names of wards, districts and provinces have codes of their own
     * (fields 22 to 24).
     */
    CURRENT_ADDRESS_TEXT(
            21,
            "Nơi ở hiện tại",
            "Current address",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.ADDRESS,
            "P > F",
            "Patient.address[use=temp].line"),
    /**
     * Five digits of the list in force since 2025-07-01 (Decision 19/2025/QĐ-TTg); codes were reused, so an older delivery is read with
     * the list of its own day and carried over; a divided ward goes to its main successor.
     */
    CURRENT_WARD_CODE(
            22,
            "Mã xã/phường nơi ở hiện tại",
            "Current ward",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.WARD,
            "P > F",
            "Patient.address[use=temp].extension[ward-code]"),
    /**
     * Two digits of the General Statistics Office, 63 provinces until 2025-06-30, 34 since (Decision 19/2025/QĐ-TTg); follows from the
     * ward, which goes first when both are stated.
     */
    CURRENT_PROVINCE_CODE(
            23,
            "Mã tỉnh/thành nơi ở hiện tại",
            "Current province",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "Patient.address[use=temp].state"),
    /** Province-district-ward code before 2025-07-01, kept when the ward code changed; the permanent ward goes before the current one. */
    LEGACY_ADMIN_CODE(
            24,
            "Mã địa giới trước 01/07/2025",
            "Administrative unit before July 2025",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "P, I, F as received",
            "Patient.address[use=old].extension[legacy-code]"),
    /** As full_name; wanted for persons under 18. Family name, middle names, given name; UTF-8 NFC. */
    GUARDIAN_FULL_NAME(
            25,
            "Họ tên người giám hộ / đại diện",
            "Guardian's full name",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.NAME,
            "P > F",
            "RelatedPerson.name.text"),
    /** MOTHER, FATHER, GUARDIAN, SPOUSE, CHILD or OTHER; Vietnamese words are read by jobs/codes/relationship.csv. */
    GUARDIAN_RELATIONSHIP_CODE(
            26,
            "Quan hệ với người đại diện",
            "Guardian's relationship",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "RelatedPerson.relationship"),
    /**
     * Twelve digits of the guardian (Circular 07/2016/TT-BCA), of which only the form can be judged here; must differ from the person's
     * own.
     */
    GUARDIAN_CITIZEN_ID(
            27,
            "Số định danh người đại diện",
            "Guardian's citizen number",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CITIZEN_NUMBER,
            "P > F",
            "RelatedPerson.identifier.value"),
    /** As phone_number: E.164; 11-digit mobiles became 10-digit on 2018-09-15. */
    GUARDIAN_PHONE(
            28,
            "Điện thoại người đại diện",
            "Guardian's phone",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.PHONE,
            "P, F",
            "RelatedPerson.telecom.value"),
    /** Decision 121-TCTK/PPCĐ 1979: 01 Kinh to 54 Rơ-măm, 55 foreigner; 56 and 00 mean unknown. */
    ETHNICITY_CODE(
            29,
            "Dân tộc",
            "Ethnic group",
            FieldGroup.DEMOGRAPHIC,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "Patient.extension[ethnicity].valueCoding"),
    /**
     * Decision 34/2020/QĐ-TTg: five digits, the first the major group 0 to 9; shorter codes are a higher level and are filled up with 0;
     * 00000 means none or unknown.
     */
    OCCUPATION_CODE(
            30,
            "Nghề nghiệp",
            "Occupation",
            FieldGroup.DEMOGRAPHIC,
            SqlType.TEXT,
            FieldFamily.CODE,
            "F, P",
            "Observation[LOINC 11341-5].valueCodeableConcept"),
    /** ABO with + or - for Rh, or without when Rh is unknown (NHOM_MAU of Decision 4750). */
    BLOOD_GROUP(
            31,
            "Nhóm máu (ABO, Rh)",
            "Blood group",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.BLOOD_GROUP,
            "P, F",
            "Observation[LOINC 882-1].valueCodeableConcept"),
    /** Centimetres with one decimal, 20 to 250; less than 3 was meant in metres. */
    HEIGHT_CM(
            32,
            "Chiều cao",
            "Height in cm",
            FieldGroup.MEDICAL,
            SqlType.DECIMAL,
            FieldFamily.QUANTITY,
            "F",
            "Observation[LOINC 8302-2].valueQuantity"),
    /** CAN_NANG of Decision 130: kg with two decimals; 0.3 to 300. */
    WEIGHT_KG(
            33,
            "Cân nặng",
            "Weight in kg",
            FieldGroup.MEDICAL,
            SqlType.DECIMAL,
            FieldFamily.QUANTITY,
            "F (XML1 CAN_NANG)",
            "Observation[LOINC 29463-7].valueQuantity"),
    /**
     * What the person does not tolerate, in the words of the facility, each once, joined by a semicolon; "Không" means asked and none,
     * blank means not asked; at most 255 characters.
     */
    ALLERGY_HISTORY(
            34,
            "Tiền sử dị ứng",
            "Allergies",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "F",
            "AllergyIntolerance[].code"),
    /** ICD-10 (Decision 4469/QĐ-BYT 2020), joined by a semicolon; dots put in, trailing X, dagger and asterisk taken away, at most 12. */
    CHRONIC_CONDITION_CODES(
            35,
            "Tiền sử bệnh / bệnh mạn tính",
            "Chronic conditions",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.DIAGNOSES,
            "F (XML1 codes that persist)",
            "Condition[category=problem-list-item].code"),
    /** ICD-9-CM volume 3 (MA_PTTT_QT, Decision 4440/QĐ-BYT 2020), joined by a semicolon: two digits, a dot, one or two digits. */
    PROCEDURE_HISTORY_CODES(
            36,
            "Tiền sử phẫu thuật, thủ thuật",
            "Procedures",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "F (MA_PTTT_QT)",
            "Procedure[].code"),
    /**
     * Kind of disability of XML12, Decision 130: 1 movement, 2 hearing and speech, 3 sight, 4 nervous or mental, 5 intellectual, 6
     * other.
     */
    DISABILITY_CODE(
            37,
            "Dạng khuyết tật",
            "Disability",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.CODE,
            "F (XML12), locality",
            "Patient.extension[patient-disability]"),
    /** MA_CSKCB of the visit that ended last (Decision 130: NGAY_RA); five characters. */
    LAST_VISIT_FACILITY_CODE(
            38,
            "Cơ sở KCB lần gần nhất",
            "Facility of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TEXT,
            FieldFamily.FACILITY,
            "F (MA_CSKCB)",
            "Encounter.serviceProvider.identifier.value"),
    /** NGAY_RA of Decision 130: yyyyMMddHHmm, Viet Nam time; 2359 stands for the whole last day. */
    LAST_VISIT_END_TIME(
            39,
            "Thời điểm kết thúc lần KCB gần nhất",
            "End of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TIMESTAMP,
            FieldFamily.TIME,
            "F (NGAY_RA)",
            "Encounter.period.end"),
    /** MA_BENH_CHINH first, then MA_BENH_KT (ICD-10, Decision 4469/QĐ-BYT), of the visit that ended last; at most 1 + 12. */
    LAST_VISIT_DIAGNOSIS_CODES(
            40,
            "Chẩn đoán ra viện lần gần nhất",
            "Diagnoses of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TEXT,
            FieldFamily.DIAGNOSES,
            "F (MA_BENH_CHINH, MA_BENH_KT)",
            "Encounter.diagnosis[].condition -> Condition.code"),
    /**
     * KET_QUA_DTRI 1 to 8 / MA_LOAI_RV 1 to 5 (Decision 130 as amended by 4750) of the visit that ended last; 5 and 8 ask the police,
     * they never close a book.
     */
    LAST_VISIT_RESULT_CODE(
            41,
            "Kết quả điều trị / loại ra viện",
            "Result of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "F (KET_QUA_DTRI, MA_LOAI_RV)",
            "Encounter.hospitalization.dischargeDisposition"),
    /** NGAY_TAI_KHAM and NGAY_HEN_KL (XML14) of Decision 130: the earliest date still ahead. Nothing feeds it yet. */
    NEXT_APPOINTMENT_DATE(
            42,
            "Ngày hẹn khám lại",
            "Next appointment",
            FieldGroup.LAST_VISIT,
            SqlType.DATE,
            FieldFamily.DATE,
            "F (NGAY_TAI_KHAM, XML14)",
            "Appointment.start"),
    /** Personal code of the national immunization system; upper case; an alias, not a key. */
    IMMUNIZATION_ID(
            43,
            "Mã tiêm chủng cá nhân",
            "Immunization identifier",
            FieldGroup.VACCINATION,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "immunization system",
            "Patient.identifier[system=immunization].value"),
    /**
     * antigen:doses:last-date by antigen; two injections against one antigen at most a day apart are one dose, entered twice; dose
     * numbers of senders are not believed.
     */
    VACCINATION_SUMMARY(
            44,
            "Tóm tắt tiêm chủng theo kháng nguyên",
            "Vaccinations by antigen",
            FieldGroup.VACCINATION,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "F + immunization system",
            "Immunization[] (vaccineCode, occurrenceDateTime, protocolApplied.doseNumber)"),
    /** ALIVE, DECEASED, MOVED_OUT or MISSING; only the police review changes it; nobody returns from the dead without a withdrawal. */
    LIFE_STATUS(
            45,
            "Tình trạng cư trú / sự sống",
            "Life and residence status",
            FieldGroup.LIFE_STATUS,
            SqlType.TEXT,
            FieldFamily.CODE,
            "police > P > F",
            "Patient.active, Patient.deceased[x], extension[life-status]"),
    /** Day on which the life status began, as the police report it; blank while nothing ever happened. */
    LIFE_STATUS_DATE(
            46,
            "Ngày phát sinh tình trạng",
            "Date of the life status",
            FieldGroup.LIFE_STATUS,
            SqlType.DATE,
            FieldFamily.DATE,
            "police",
            "Patient.deceasedDateTime or extension period"),
    /**
     * Five characters (Decision 384/QĐ-BYT): the health station of the current ward unless a locality assigns another. Nothing feeds it
     * yet.
     */
    MANAGING_FACILITY_CODE(
            47,
            "Nơi quản lý sổ sức khỏe",
            "Managing facility",
            FieldGroup.LIFE_STATUS,
            SqlType.TEXT,
            FieldFamily.FACILITY,
            "locality",
            "Patient.managingOrganization.identifier.value"),
    /**
     * NOT_SENT, SENT, VERIFIED, MISMATCH, NOT_FOUND or CANCELLED_ID; only an answer of C06 changes it, a change of fields 1, 4, 5 or 6
     * takes it back to NOT_SENT.
     */
    IDENTITY_VERIFICATION_STATUS(
            48,
            "Trạng thái xác thực danh tính",
            "Identity verification status",
            FieldGroup.LIFE_STATUS,
            SqlType.TEXT,
            FieldFamily.CODE,
            "C06",
            "Patient.meta.tag / VerificationResult.status");

    private final int number;
    private final String vietnamese;
    private final String english;
    private final FieldGroup group;
    private final SqlType sqlType;
    private final FieldFamily family;
    private final String authority;
    private final String fhirPath;

    StandardField(
            int number,
            String vietnamese,
            String english,
            FieldGroup group,
            SqlType sqlType,
            FieldFamily family,
            String authority,
            String fhirPath) {
        this.number = number;
        this.vietnamese = vietnamese;
        this.english = english;
        this.group = group;
        this.sqlType = sqlType;
        this.family = family;
        this.authority = authority;
        this.fhirPath = fhirPath;
    }

    /** Number in the catalogue, 1 to 48. */
    public int number() {
        return number;
    }

    public FieldGroup group() {
        return group;
    }

    /** Who is believed first when sources differ. */
    public String authority() {
        return authority;
    }

    /** Home of the value in FHIR R4. */
    public String fhirPath() {
        return fhirPath;
    }

    @Override
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SqlType sqlType() {
        return sqlType;
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
    public FieldFamily family() {
        return family;
    }
}
