package vn.healthbook.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The strokes of cards, codes, measures and times. */
final class EventStrokes {

    private static final String MANY = "E10;E11;E12;E13;E14;I10;I11;I12;I13;I15;J10;J11;J12";

    private EventStrokes() {}

    static @Nullable String time(Blemish blemish, String value, Cells line, Snapshot who) {
        return switch (blemish) {
            case END_WITHOUT_TIME -> value.substring(0, 8);
            case VISIT_BACKWARDS -> {
                String start = line.get("NGAY_VAO");
                if (start.compareTo(value) >= 0 || start.startsWith("1345", 4)) {
                    yield null;
                }
                line.set("NGAY_VAO", value);
                yield start;
            }
            case VISIT_AHEAD -> {
                if (value.startsWith("1345", 4)) {
                    yield null;
                }
                line.set("NGAY_RA", yearLater(line.get("NGAY_RA")));
                yield yearLater(value);
            }
            case INJECTION_AHEAD, LIFE_EVENT_AHEAD -> yearLater(value);
            case INJECTION_BEFORE_BIRTH -> {
                LocalDate birth = who.person().birthDate();
                boolean plain = line.get("NGAY_SINH").equals(Text.compact(birth));
                yield plain ? Text.compact(birth.minusYears(1)) : null;
            }
            default -> line.get("LOAI_SU_KIEN").equals("ENTRY_ERROR") ? null : "";
        };
    }

    /** Two years, so that the day lies beyond the end of every delivery. */
    private static String yearLater(String time) {
        LocalDate date = LocalDate.parse(time.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        return Text.compact(date.plusYears(2)) + time.substring(8);
    }

    static @Nullable String rest(Blemish blemish, String value, Cells line, Snapshot who) {
        return switch (blemish.column()) {
            case "SO_CMND" -> previous(blemish, value);
            case "MA_QUOCTICH" -> "ZZZ";
            case "MA_TINH_DKKS" -> line.get("SO_CCCD").equals(who.person().citizenId()) ? otherProvince(value) : null;
            case "MA_DANTOC" -> "99";
            case "MA_BHXH" -> insuranceNumber(blemish, value, line, who);
            case "MA_THE_BHYT" -> isOwnCard(value, who) ? card(blemish, value, who) : null;
            case "GT_THE_DEN" -> validity(blemish, value, line);
            case "MA_DKBD" -> value.endsWith("000") ? null : facility(blemish, value);
            case "CAN_NANG" -> weight(blemish, value);
            case "MA_BENH_CHINH" -> value.isEmpty() ? null : "G01*";
            case "MA_BENH_KT" -> blemish == Blemish.DIAGNOSIS_IN_WORDS ? "cảm lạnh" : MANY;
            case "MA_BN" -> "1.2E+08";
            case "MA_SU_KIEN_HUY" -> value.isEmpty() ? null : "";
            default -> throw new IllegalStateException("no stroke for " + blemish);
        };
    }

    private static @Nullable String previous(Blemish blemish, String value) {
        if (value.length() != 9 || value.charAt(0) != '0') {
            return null;
        }
        return blemish == Blemish.PREVIOUS_NUMBER_SHORT ? value.substring(3) : value.substring(1);
    }

    private static String otherProvince(String value) {
        return value.equals("01") ? "31" : "01";
    }

    /** The card repeats the number, so that the record stays the same. */
    private static @Nullable String insuranceNumber(Blemish blemish, String value, Cells line, Snapshot who) {
        String card = line.get("MA_THE_BHYT");
        boolean kept = card.length() == 15
                && card.endsWith(value)
                && !line.get("MA_DKBD").endsWith("000");
        if (!kept || value.charAt(0) != '0') {
            return null;
        }
        if (blemish == Blemish.INSURANCE_NUMBER_OF_CITIZEN) {
            String citizen = who.person().citizenId();
            return !citizen.isEmpty() && line.get("SO_CCCD").equals(citizen) ? citizen : null;
        }
        return blemish == Blemish.INSURANCE_ZERO_LOST ? value.substring(1) : value.substring(4);
    }

    private static boolean isOwnCard(String card, Snapshot who) {
        return card.length() == 15 && card.endsWith(who.person().socialInsuranceNumber()) && !card.startsWith("TE");
    }

    private static String card(Blemish blemish, String value, Snapshot who) {
        return switch (blemish) {
            case CARD_LETTERS_UNKNOWN -> "ZZ" + value.substring(2);
            case CARD_PROVINCE_WRONG -> value.substring(0, 3) + "03" + value.substring(5);
            default ->
                (value.startsWith("SV4") ? "HS4" : "SV4") + "01" + who.person().socialInsuranceNumber() + ";" + value;
        };
    }

    private static String validity(Blemish blemish, String value, Cells line) {
        String from = line.get("GT_THE_TU");
        if (blemish == Blemish.CARD_DATES_SWAPPED) {
            line.set("GT_THE_TU", value);
            return from;
        }
        line.set("GT_THE_TU", "20200101");
        return "20201231";
    }

    private static @Nullable String facility(Blemish blemish, String value) {
        if (blemish == Blemish.FACILITY_BY_NAME) {
            return "Bạch Mai";
        }
        return value.startsWith("0") ? value.substring(1) : null;
    }

    private static @Nullable String weight(Blemish blemish, String value) {
        return switch (blemish) {
            case WEIGHT_IN_WORDS -> "nặng";
            case WEIGHT_OF_NOBODY -> "0.1";
            default -> value.matches("\\d+\\.\\d") ? value.replace(".", "") + "00" : null;
        };
    }
}
