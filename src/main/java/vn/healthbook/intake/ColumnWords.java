package vn.healthbook.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.healthbook.field.EventField;
import vn.healthbook.field.Field;
import vn.healthbook.field.Fields;
import vn.healthbook.field.StandardField;
import vn.healthbook.layout.Layout;

/**
 * What column names probably mean, compared without marks, case and signs: {@code HO_TEN}, "Họ tên" and "họ - tên" are one. Known are the
 * names in all layouts, which use the words of Decision 130, the catalogue's own names, and what lists of Vietnamese offices call a column.
 */
final class ColumnWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private static final Map<Field, List<String>> USUAL = Map.ofEntries(
            Map.entry(
                    StandardField.FULL_NAME, List.of("hovaten", "hotencongdan", "tennguoibenh", "tenbenhnhan", "ten")),
            Map.entry(StandardField.DATE_OF_BIRTH, List.of("sinhngay", "namsinh", "ngaythangnamsinh", "ngsinh")),
            Map.entry(StandardField.GENDER, List.of("gioi", "gtinh", "phai")),
            Map.entry(
                    StandardField.CITIZEN_ID,
                    List.of(
                            "cccd",
                            "cancuoc",
                            "socancuoc",
                            "cancuoccongdan",
                            "dinhdanh",
                            "sodinhdanh",
                            "madinhdanh",
                            "sodinhdanhcanhan",
                            "socccdsodinhdanh",
                            "socccdddcn",
                            "socccdsoddcn",
                            "socccdhoacsodinhdanh",
                            "cccdmadinhdanh",
                            "cccdddcn")),
            Map.entry(StandardField.PREVIOUS_ID_NUMBERS, List.of("cmnd", "chungminhnhandan", "cmt", "socmt")),
            Map.entry(StandardField.SOCIAL_INSURANCE_NUMBER, List.of("masobhxh", "sobhxh", "bhxh")),
            Map.entry(
                    StandardField.INSURANCE_CARD_NUMBER,
                    List.of("bhyt", "thebhyt", "sothebhyt", "sothe", "mathe", "mathebhyt", "sobhyt")),
            Map.entry(StandardField.PHONE_NUMBER, List.of("sodienthoai", "sdt", "dt", "dtdd", "didong")),
            Map.entry(StandardField.PERMANENT_ADDRESS_TEXT, List.of("diachithuongtru", "hokhau", "thuongtru")),
            Map.entry(StandardField.CURRENT_ADDRESS_TEXT, List.of("diachi", "diachihientai", "tamtru", "noiohientai")),
            Map.entry(StandardField.CURRENT_WARD_CODE, List.of("maxa", "maphuong", "maphuongxa", "phuongxa")),
            Map.entry(StandardField.ETHNICITY_CODE, List.of("dantoc", "madantoc")),
            Map.entry(StandardField.NATIONALITY_CODE, List.of("quoctich")),
            Map.entry(StandardField.OCCUPATION_CODE, List.of("nghenghiep", "nghe")),
            Map.entry(StandardField.BLOOD_GROUP, List.of("nhommau")),
            Map.entry(
                    EventField.FACILITY_CODE, List.of("noitiem", "cosotiem", "cosokham", "macoso", "maccsyt", "mabv")),
            Map.entry(EventField.INJECTION_KEY, List.of("sophieu", "sophieutiem", "mamuitiem")),
            Map.entry(EventField.VACCINE_CODE, List.of("vacxin", "vaccine", "tenvacxin", "loaivacxin", "mavaccine")),
            Map.entry(EventField.INJECTED_ON, List.of("tiemngay", "ngaygiotiem")),
            Map.entry(EventField.LOT_NUMBER, List.of("lo", "solovacxin")),
            Map.entry(EventField.DOSE_NUMBER, List.of("mui", "muithu", "lieu", "lieuso")),
            Map.entry(EventField.VISIT_STARTED_AT, List.of("ngaykham", "vaovien")),
            Map.entry(EventField.VISIT_ENDED_AT, List.of("ravien")),
            Map.entry(EventField.MAIN_DIAGNOSIS_CODE, List.of("mabenh", "icd", "icd10")));

    private final Map<String, Field> fields = new HashMap<>();

    ColumnWords(List<Layout> layouts) {
        layouts.forEach(layout ->
                layout.columns().forEach(column -> fields.putIfAbsent(plain(column.name()), column.field())));
        USUAL.forEach((field, words) -> words.forEach(word -> fields.putIfAbsent(word, field)));
        for (Field field : Fields.list()) {
            fields.putIfAbsent(plain(field.column()), field);
            fields.putIfAbsent(plain(field.vietnamese()), field);
            fields.putIfAbsent(plain(field.english()), field);
        }
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(plain(name)));
    }

    boolean isKnown(String name) {
        return find(name).isPresent();
    }

    /** Lower case letters and digits, nothing else. */
    static String plain(String name) {
        return hyphenated(name).replace("-", "");
    }

    /** Lower case letters and digits with hyphens between words. */
    static String hyphenated(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(letters.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll("-");
    }
}
