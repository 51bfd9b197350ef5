package vn.healthbook.field;

import java.util.Locale;

/**
 * The catalogue of the 48 fields of a health book, in the order of their numbers. The pilot never published its list; this one is ours.
 *
 * <p>Authority: P population register, I insurance, F facility; "A > B" means A wins.
 */
public enum StandardField implements Field {
    CITIZEN_ID(
            1,
            "Số định danh cá nhân / CCCD",
            "Citizen identity number",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CITIZEN_NUMBER,
            "P; confirm C06",
            "Patient.identifier[type=NI].value"),
    PREVIOUS_ID_NUMBERS(
            2,
            "Số CMND 9 số / số định danh đã hủy",
            "Previous identity numbers",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.PREVIOUS_NUMBERS,
            "P; I, F as hints",
            "Patient.identifier[use=old].value"),
    OTHER_IDENTITY_DOCUMENT(
            3,
            "Hộ chiếu / giấy tờ khác",
            "Other identity document",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.DOCUMENT,
            "F, P",
            "Patient.identifier[type=PPN].value"),
    FULL_NAME(
            4,
            "Họ, chữ đệm và tên",
            "Full name",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.NAME,
            "P > I > F",
            "Patient.name[use=official].text (+family, given[])"),
    DATE_OF_BIRTH(
            5,
            "Ngày, tháng, năm sinh",
            "Date of birth",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.BIRTH_DATE,
            "P > I > F",
            "Patient.birthDate (+patient-birthTime)"),
    GENDER(
            6,
            "Giới tính",
            "Gender",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > I > F",
            "Patient.gender"),
    NATIONALITY_CODE(
            7,
            "Quốc tịch",
            "Nationality",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "Patient.extension[patient-nationality]"),
    BIRTH_REGISTRATION_PROVINCE_CODE(
            8,
            "Tỉnh đăng ký khai sinh",
            "Province of birth registration",
            FieldGroup.IDENTITY,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P; derived from field 1",
            "Patient.extension[patient-birthPlace].valueAddress.state"),
    SOCIAL_INSURANCE_NUMBER(
            9,
            "Mã số BHXH",
            "Social insurance number",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.INSURANCE_NUMBER,
            "I",
            "Patient.identifier[type=SB].value"),
    INSURANCE_CARD_NUMBER(
            10,
            "Mã thẻ BHYT",
            "Health insurance card number",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.INSURANCE_CARD,
            "I > F",
            "Coverage.identifier.value"),
    INSURANCE_GROUP_CODE(
            11,
            "Mã đối tượng và mức hưởng",
            "Insurance group and benefit level",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.CODE,
            "I; derived from field 10",
            "Coverage.class[type=group].value"),
    INSURANCE_VALID_FROM(
            12,
            "Thẻ có giá trị từ ngày",
            "Card valid from",
            FieldGroup.INSURANCE,
            SqlType.DATE,
            FieldFamily.DATE,
            "I",
            "Coverage.period.start"),
    INSURANCE_VALID_TO(
            13,
            "Thẻ có giá trị đến ngày",
            "Card valid to",
            FieldGroup.INSURANCE,
            SqlType.DATE,
            FieldFamily.DATE,
            "I",
            "Coverage.period.end"),
    REGISTERED_FACILITY_CODE(
            14,
            "Nơi đăng ký KCB ban đầu",
            "Facility of primary registration",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.FACILITY,
            "I",
            "Patient.generalPractitioner.identifier.value"),
    FIVE_YEAR_CONTINUOUS_DATE(
            15,
            "Thời điểm đủ 5 năm liên tục",
            "Five continuous insured years since",
            FieldGroup.INSURANCE,
            SqlType.DATE,
            FieldFamily.DATE,
            "I",
            "Coverage.extension[continuous-since].valueDate"),
    LIVING_AREA_CODE(
            16,
            "Mã nơi sinh sống",
            "Living area",
            FieldGroup.INSURANCE,
            SqlType.TEXT,
            FieldFamily.CODE,
            "I",
            "Coverage.extension[living-area].valueCode"),
    PHONE_NUMBER(
            17,
            "Số điện thoại",
            "Phone number",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.PHONE,
            "citizen via P, F",
            "Patient.telecom[system=phone].value"),
    PERMANENT_ADDRESS_TEXT(
            18,
            "Nơi thường trú (số nhà, đường, thôn/tổ)",
            "Permanent address",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.ADDRESS,
            "P > I",
            "Patient.address[use=home].line"),
    PERMANENT_WARD_CODE(
            19,
            "Mã xã/phường thường trú",
            "Permanent ward",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.WARD,
            "P",
            "Patient.address[use=home].extension[ward-code]"),
    PERMANENT_PROVINCE_CODE(
            20,
            "Mã tỉnh/thành thường trú",
            "Permanent province",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P",
            "Patient.address[use=home].state"),
    CURRENT_ADDRESS_TEXT(
            21,
            "Nơi ở hiện tại",
            "Current address",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.ADDRESS,
            "P > F",
            "Patient.address[use=temp].line"),
    CURRENT_WARD_CODE(
            22,
            "Mã xã/phường nơi ở hiện tại",
            "Current ward",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.WARD,
            "P > F",
            "Patient.address[use=temp].extension[ward-code]"),
    CURRENT_PROVINCE_CODE(
            23,
            "Mã tỉnh/thành nơi ở hiện tại",
            "Current province",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "Patient.address[use=temp].state"),
    LEGACY_ADMIN_CODE(
            24,
            "Mã địa giới trước 01/07/2025",
            "Administrative unit before July 2025",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "P, I, F as received",
            "Patient.address[use=old].extension[legacy-code]"),
    GUARDIAN_FULL_NAME(
            25,
            "Họ tên người giám hộ / đại diện",
            "Guardian's full name",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.NAME,
            "P > F",
            "RelatedPerson.name.text"),
    GUARDIAN_RELATIONSHIP_CODE(
            26,
            "Quan hệ với người đại diện",
            "Guardian's relationship",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "RelatedPerson.relationship"),
    GUARDIAN_CITIZEN_ID(
            27,
            "Số định danh người đại diện",
            "Guardian's citizen number",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.CITIZEN_NUMBER,
            "P > F",
            "RelatedPerson.identifier.value"),
    GUARDIAN_PHONE(
            28,
            "Điện thoại người đại diện",
            "Guardian's phone",
            FieldGroup.CONTACT,
            SqlType.TEXT,
            FieldFamily.PHONE,
            "P, F",
            "RelatedPerson.telecom.value"),
    ETHNICITY_CODE(
            29,
            "Dân tộc",
            "Ethnic group",
            FieldGroup.DEMOGRAPHIC,
            SqlType.TEXT,
            FieldFamily.CODE,
            "P > F",
            "Patient.extension[ethnicity].valueCoding"),
    OCCUPATION_CODE(
            30,
            "Nghề nghiệp",
            "Occupation",
            FieldGroup.DEMOGRAPHIC,
            SqlType.TEXT,
            FieldFamily.CODE,
            "F, P",
            "Observation[LOINC 11341-5].valueCodeableConcept"),
    BLOOD_GROUP(
            31,
            "Nhóm máu (ABO, Rh)",
            "Blood group",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.BLOOD_GROUP,
            "P, F",
            "Observation[LOINC 882-1].valueCodeableConcept"),
    HEIGHT_CM(
            32,
            "Chiều cao",
            "Height in cm",
            FieldGroup.MEDICAL,
            SqlType.DECIMAL,
            FieldFamily.QUANTITY,
            "F",
            "Observation[LOINC 8302-2].valueQuantity"),
    WEIGHT_KG(
            33,
            "Cân nặng",
            "Weight in kg",
            FieldGroup.MEDICAL,
            SqlType.DECIMAL,
            FieldFamily.QUANTITY,
            "F (XML1 CAN_NANG)",
            "Observation[LOINC 29463-7].valueQuantity"),
    ALLERGY_HISTORY(
            34,
            "Tiền sử dị ứng",
            "Allergies",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "F",
            "AllergyIntolerance[].code"),
    CHRONIC_CONDITION_CODES(
            35,
            "Tiền sử bệnh / bệnh mạn tính",
            "Chronic conditions",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.DIAGNOSES,
            "F (XML1 codes that persist)",
            "Condition[category=problem-list-item].code"),
    PROCEDURE_HISTORY_CODES(
            36,
            "Tiền sử phẫu thuật, thủ thuật",
            "Procedures",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "F (MA_PTTT_QT)",
            "Procedure[].code"),
    DISABILITY_CODE(
            37,
            "Dạng khuyết tật",
            "Disability",
            FieldGroup.MEDICAL,
            SqlType.TEXT,
            FieldFamily.CODE,
            "F (XML12), locality",
            "Patient.extension[patient-disability]"),
    LAST_VISIT_FACILITY_CODE(
            38,
            "Cơ sở KCB lần gần nhất",
            "Facility of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TEXT,
            FieldFamily.FACILITY,
            "F (MA_CSKCB)",
            "Encounter.serviceProvider.identifier.value"),
    LAST_VISIT_END_TIME(
            39,
            "Thời điểm kết thúc lần KCB gần nhất",
            "End of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TIMESTAMP,
            FieldFamily.TIME,
            "F (NGAY_RA)",
            "Encounter.period.end"),
    LAST_VISIT_DIAGNOSIS_CODES(
            40,
            "Chẩn đoán ra viện lần gần nhất",
            "Diagnoses of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TEXT,
            FieldFamily.DIAGNOSES,
            "F (MA_BENH_CHINH, MA_BENH_KT)",
            "Encounter.diagnosis[].condition -> Condition.code"),
    LAST_VISIT_RESULT_CODE(
            41,
            "Kết quả điều trị / loại ra viện",
            "Result of the last visit",
            FieldGroup.LAST_VISIT,
            SqlType.TEXT,
            FieldFamily.CODE,
            "F (KET_QUA_DTRI, MA_LOAI_RV)",
            "Encounter.hospitalization.dischargeDisposition"),
    NEXT_APPOINTMENT_DATE(
            42,
            "Ngày hẹn khám lại",
            "Next appointment",
            FieldGroup.LAST_VISIT,
            SqlType.DATE,
            FieldFamily.DATE,
            "F (NGAY_TAI_KHAM, XML14)",
            "Appointment.start"),
    IMMUNIZATION_ID(
            43,
            "Mã tiêm chủng cá nhân",
            "Immunization identifier",
            FieldGroup.VACCINATION,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "immunization system",
            "Patient.identifier[system=immunization].value"),
    VACCINATION_SUMMARY(
            44,
            "Tóm tắt tiêm chủng theo kháng nguyên",
            "Vaccinations by antigen",
            FieldGroup.VACCINATION,
            SqlType.TEXT,
            FieldFamily.TEXT,
            "F + immunization system",
            "Immunization[] (vaccineCode, occurrenceDateTime, protocolApplied.doseNumber)"),
    LIFE_STATUS(
            45,
            "Tình trạng cư trú / sự sống",
            "Life and residence status",
            FieldGroup.LIFE_STATUS,
            SqlType.TEXT,
            FieldFamily.CODE,
            "police > P > F",
            "Patient.active, Patient.deceased[x], extension[life-status]"),
    LIFE_STATUS_DATE(
            46,
            "Ngày phát sinh tình trạng",
            "Date of the life status",
            FieldGroup.LIFE_STATUS,
            SqlType.DATE,
            FieldFamily.DATE,
            "police",
            "Patient.deceasedDateTime or extension period"),
    MANAGING_FACILITY_CODE(
            47,
            "Nơi quản lý sổ sức khỏe",
            "Managing facility",
            FieldGroup.LIFE_STATUS,
            SqlType.TEXT,
            FieldFamily.FACILITY,
            "locality",
            "Patient.managingOrganization.identifier.value"),
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
