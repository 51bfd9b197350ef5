package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * The notice codes that a finished line must draw: what blemishes were planted, and what its values show by themselves. Knows the standards
 * only, nothing of the program that is to be held against it.
 */
final class PlantedCodes {

    private final Cells line;
    private final Line of;
    private final List<Planted> codes = new ArrayList<>();

    private PlantedCodes(Cells line, Line of) {
        this.line = line;
        this.of = of;
    }

    static List<Planted> of(List<String> header, Line line) {
        PlantedCodes planted = new PlantedCodes(new Cells(header, line.values()), line);
        planted.codes.addAll(line.planted());
        if (line.values().size() == header.size()) {
            planted.readName();
            planted.readBirth();
            planted.readNumber();
            planted.readContact("DIEN_THOAI", "DIEN_THOAI_GH");
            planted.readWard("MAXA_CU_TRU");
            planted.readWard("MAXA_TT");
            planted.readCard();
            planted.readVisit();
        }
        return planted.codes;
    }

    /** Columns whose value is a planted one are spoken for. */
    private boolean isFree(String column) {
        return line.has(column)
                && of.planted().stream().noneMatch(planted -> planted.column().equals(column));
    }

    private void add(String column, String code) {
        codes.add(new Planted(column, code));
    }

    private void readName() {
        if (isFree("HO_TEN")) {
            if (line.get("HO_TEN").isEmpty()) {
                add("HO_TEN", "NAME_MISSING");
            } else if (line.get("HO_TEN").startsWith("Con bà ")) {
                add("HO_TEN", "NAME_OF_PARENT");
            }
        }
    }

    private void readBirth() {
        String birth = line.get("NGAY_SINH");
        if (birth.isEmpty() || !isFree("NGAY_SINH")) {
            return;
        }
        if (birth.length() == 4 || birth.endsWith("0000")) {
            add("NGAY_SINH", "BIRTH_DATE_PARTIAL");
        } else if (birth.endsWith("0101") || birth.endsWith("1231") || isStandIn(birth)) {
            add("NGAY_SINH", "BIRTH_DAY_STANDS_IN");
        }
    }

    private static boolean isStandIn(String birth) {
        return birth.startsWith("01/01/") || birth.startsWith("31/12/");
    }

    private void readNumber() {
        String number = line.get("SO_CCCD");
        if (number.isEmpty() || !isFree("SO_CCCD") || !isFree("NGAY_SINH") || !isFree("GIOI_TINH")) {
            return;
        }
        if (number.length() < 12) {
            add("SO_CCCD", "CITIZEN_NUMBER_LOST_ZEROS");
            return;
        }
        String birth = line.get("NGAY_SINH");
        String year = birth.indexOf('/') > 0 ? birth.substring(6) : birth.substring(0, Math.min(4, birth.length()));
        int century = number.charAt(3) - '0';
        if (!year.isEmpty() && !year.equals((19 + century / 2) + number.substring(4, 6))) {
            add("SO_CCCD", "CITIZEN_NUMBER_CONTRADICTS_BIRTH");
        }
        if (!line.get("GIOI_TINH").equals(Integer.toString(century % 2 + 1))) {
            add("SO_CCCD", "CITIZEN_NUMBER_CONTRADICTS_SEX");
        }
        if (number.equals(line.get("SO_CCCD_GH"))) {
            add("SO_CCCD", "CITIZEN_NUMBER_SAME_AS_GUARDIAN");
        }
    }

    private void readContact(String... columns) {
        for (String column : columns) {
            if (isFree(column) && line.get(column).length() == 11) {
                add(column, "PHONE_OLD_PREFIX");
            }
        }
    }

    private void readWard(String column) {
        String ward = line.get(column);
        if (!isFree(column) || ward.isEmpty()) {
            return;
        }
        if (ward.equals("1")) {
            add(column, "WARD_LOST_ZEROS");
            add(column, "WARD_FROM_OTHER_LIST");
        } else if (of.faults().contains(Fault.WARD_UNUSABLE)) {
            add(column, "WARD_UNKNOWN");
        } else if (of.faults().contains(Fault.WARD_OLD)) {
            add(column, "WARD_FROM_OTHER_LIST");
        }
    }

    private void readCard() {
        String card = line.get("MA_THE_BHYT");
        if (card.isEmpty() || !isFree("MA_THE_BHYT")) {
            return;
        }
        if (of.faults().contains(Fault.CARD_MALFORMED)) {
            add("MA_THE_BHYT", "CARD_MALFORMED");
        } else if (card.startsWith("TE1") && line.get("MA_DKBD").endsWith("000")) {
            add("MA_THE_BHYT", "CARD_PROVISIONAL");
        } else if (isFree("MA_BHXH") && !card.endsWith(line.get("MA_BHXH"))) {
            add("MA_THE_BHYT", "INSURANCE_NUMBERS_DIFFER");
        }
    }

    private void readVisit() {
        if (isFree("NGAY_VAO") && line.get("NGAY_VAO").startsWith("1345", 4)) {
            add("NGAY_VAO", "DATE_IMPOSSIBLE");
            add("NGAY_VAO", "REQUIRED_VALUE_UNUSABLE");
        }
        if (isFree("MA_BENH_CHINH") && line.get("MA_BENH_CHINH").isEmpty()) {
            add("MA_BENH_CHINH", "REQUIRED_VALUE_MISSING");
        }
    }
}
