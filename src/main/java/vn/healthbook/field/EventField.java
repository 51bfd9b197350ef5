package vn.healthbook.field;

import java.util.Locale;

/** What a line says about an event (a visit, an injection, a change of life status), beside the fields of the person. */
public enum EventField implements Field {
    FACILITY_CODE("Cơ sở KCB", "Facility", SqlType.TEXT, FieldFamily.FACILITY),
    EPISODE_KEY("Mã liên kết đợt KCB", "Episode key", SqlType.TEXT, FieldFamily.KEY),
    PATIENT_NUMBER("Mã bệnh nhân tại cơ sở", "Patient number of the facility", SqlType.TEXT, FieldFamily.KEY),
    VISIT_STARTED_AT("Thời điểm vào", "Arrival", SqlType.TIMESTAMP, FieldFamily.TIME),
    VISIT_ENDED_AT("Thời điểm ra", "End of the visit", SqlType.TIMESTAMP, FieldFamily.TIME),
    CARE_FORM_CODE("Loại hình KCB", "Form of care", SqlType.TEXT, FieldFamily.CODE),
    MAIN_DIAGNOSIS_CODE("Bệnh chính", "Main diagnosis", SqlType.TEXT, FieldFamily.DIAGNOSES),
    OTHER_DIAGNOSIS_CODES("Bệnh kèm theo", "Accompanying diagnoses", SqlType.TEXT, FieldFamily.DIAGNOSES),
    VISIT_RESULT_CODE("Kết quả điều trị", "Outcome", SqlType.TEXT, FieldFamily.CODE),
    DISCHARGE_CODE("Loại ra viện", "Kind of discharge", SqlType.TEXT, FieldFamily.CODE),
    INJECTION_KEY("Mã mũi tiêm", "Injection key", SqlType.TEXT, FieldFamily.KEY),
    VACCINE_CODE("Mã vắc xin", "Vaccine", SqlType.TEXT, FieldFamily.CODE),
    INJECTED_ON("Ngày tiêm", "Date of injection", SqlType.DATE, FieldFamily.DATE),
    LOT_NUMBER("Số lô", "Lot number", SqlType.TEXT, FieldFamily.TEXT),
    DOSE_NUMBER("Mũi số", "Dose number", SqlType.INTEGER, FieldFamily.QUANTITY),
    LIST_KEY("Mã danh sách", "List key", SqlType.TEXT, FieldFamily.KEY),
    EVENT_KEY("Mã sự kiện", "Event key", SqlType.TEXT, FieldFamily.KEY),
    EVENT_KIND("Loại sự kiện", "Kind of event", SqlType.TEXT, FieldFamily.CODE),
    EVENT_ON("Ngày sự kiện", "Date of the event", SqlType.DATE, FieldFamily.DATE),
    DOCUMENT_NUMBER("Số giấy tờ", "Paper number", SqlType.TEXT, FieldFamily.TEXT),
    DESTINATION("Nơi đến", "Destination", SqlType.TEXT, FieldFamily.TEXT),
    WITHDRAWN_EVENT_KEY("Mã sự kiện bị hủy", "Key of the withdrawn event", SqlType.TEXT, FieldFamily.KEY);

    private final String vietnamese;
    private final String english;
    private final SqlType sqlType;
    private final FieldFamily family;

    EventField(String vietnamese, String english, SqlType sqlType, FieldFamily family) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.sqlType = sqlType;
        this.family = family;
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
