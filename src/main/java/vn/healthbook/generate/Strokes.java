package vn.healthbook.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each {@link Blemish} changes its line. False where the line has nothing to be spoiled that way; then nothing is changed. */
final class Strokes {

    private static final List<String> LATIN = List.of("a", "o", "e", "c", "A", "O", "E", "H", "K", "T");
    private static final List<String> CYRILLIC = List.of("а", "о", "е", "с", "А", "О", "Е", "Н", "К", "Т");
    private static final int SERIAL_OF_EPOCH = 25_569;

    private Strokes() {}

    static boolean stroke(Blemish blemish, Cells line, Snapshot who, LocalDate date) {
        if (blemish.isShape()) {
            shape(blemish, line);
            return true;
        }
        String changed = changed(blemish, line, who, date);
        if (changed == null) {
            return false;
        }
        line.set(blemish.column(), changed);
        return true;
    }

    private static void shape(Blemish blemish, Cells line) {
        if (blemish == Blemish.VALUES_TOO_FEW) {
            line.dropLast();
        } else {
            line.add("x");
        }
    }

    private static @Nullable String changed(Blemish blemish, Cells line, Snapshot who, LocalDate date) {
        String value = line.get(blemish.column());
        return switch (blemish.column()) {
            case "HO_TEN" -> name(blemish, value, who);
            case "NGAY_SINH" -> birth(blemish, value, line, who, date);
            case "GIOI_TINH" -> isOwnNumber(line, who) || line.get("SO_CCCD").isEmpty() ? "9" : null;
            case "SO_CCCD" -> number(blemish, value, line, who);
            case "DIEN_THOAI" -> value.length() == 10 ? phone(blemish, value) : null;
            case "DIA_CHI_TT" -> address(blemish, value, who);
            case "MAXA_CU_TRU" -> value.equals(who.ward().code()) ? ward(blemish, who) : null;
            case "NGAY_VAO", "NGAY_RA", "NGAY_TIEM", "NGAY_SU_KIEN" -> EventStrokes.time(blemish, value, line, who);
            default -> EventStrokes.rest(blemish, value, line, who);
        };
    }

    private static @Nullable String name(Blemish blemish, String value, Snapshot who) {
        if (!value.equals(who.fullName())) {
            return null;
        }
        return switch (blemish) {
            case TITLE_BEFORE_NAME -> "Cháu " + value;
            case LOOKALIKE_LETTERS -> lookalike(value);
            case DIGIT_IN_NAME -> value + "2";
            case DEATH_NOTED_IN_NAME -> value + " (mất)";
            case NAME_WITHOUT_SPACES -> value.replace(" ", "");
            case NAME_SHORTENED -> value.substring(0, 2) + "." + value.substring(value.indexOf(' '));
            case LETTER_BROKEN -> broken(value);
            default -> "Không rõ";
        };
    }

    private static @Nullable String lookalike(String name) {
        for (int i = 0; i < LATIN.size(); i++) {
            if (name.contains(LATIN.get(i))) {
                return name.replace(LATIN.get(i), CYRILLIC.get(i));
            }
        }
        return null;
    }

    private static @Nullable String broken(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i) > 0xFF) {
                return name.substring(0, i) + "?" + name.substring(i + 1);
            }
        }
        return null;
    }

    private static @Nullable String birth(Blemish blemish, String value, Cells line, Snapshot who, LocalDate date) {
        LocalDate birth = who.person().birthDate();
        boolean plain = value.equals(Text.compact(birth)) && !who.person().hasWeakBirthDate();
        boolean surelyKnown = line.get("SO_CCCD").isEmpty() || isOwnNumber(line, who);
        if (!plain || !surelyKnown || (birth.getMonthValue() == 12 && birth.getDayOfMonth() == 31)) {
            return null;
        }
        return switch (blemish) {
            case BIRTH_AS_SERIAL -> birth.getYear() > 1927 ? Long.toString(birth.toEpochDay() + SERIAL_OF_EPOCH) : null;
            case BIRTH_TWO_DIGIT_YEAR ->
                birth.isAfter(date.minusYears(99)) ? Text.slashes(birth).substring(0, 6) + value.substring(2, 4) : null;
            case BIRTH_UNREADABLE -> "chưa rõ";
            case BIRTH_IMPOSSIBLE -> value.substring(0, 4) + "0231";
            case BIRTH_ALL_ZEROS -> "00000000";
            case BIRTH_AHEAD -> "2199" + value.substring(4, 6) + "15";
            default -> "1885" + value.substring(4, 6) + "15";
        };
    }

    private static boolean isOwnNumber(Cells line, Snapshot who) {
        return line.get("SO_CCCD").equals(who.person().citizenId());
    }

    private static @Nullable String number(Blemish blemish, String value, Cells line, Snapshot who) {
        if (blemish == Blemish.NOBODY_TO_BE_FOUND) {
            if (!line.has("MA_TINH_DKKS")) {
                return null;
            }
            line.set("NGAY_SINH", "");
            return "";
        }
        if (!value.equals(who.person().citizenId())) {
            return null;
        }
        return switch (blemish) {
            case NUMBER_TOO_LONG -> value + "7";
            case NUMBER_SCIENTIFIC -> "1.09E+09";
            case NUMBER_FILLED_IN -> "000000000000";
            case NUMBER_OF_NO_PLACE -> "003" + value.substring(3);
            default -> "01" + value.substring(5);
        };
    }

    private static String phone(Blemish blemish, String value) {
        return switch (blemish) {
            case PHONE_TOO_SHORT -> value.substring(0, 6);
            case PHONE_ZERO_LOST -> value.substring(1);
            default -> value + "; 0912345678";
        };
    }

    private static @Nullable String address(Blemish blemish, String value, Snapshot who) {
        return switch (blemish) {
            case ADDRESS_TOO_LONG -> "Nhà ở " + "sát bờ sông, ".repeat(25) + value;
            case BELL_IN_ADDRESS -> "\u0007" + value;
            case ADDRESS_BROKEN -> broken(value);
            default -> who.ward().name();
        };
    }

    private static @Nullable String ward(Blemish blemish, Snapshot who) {
        if (who.person().pairing() == Person.Pairing.HOMONYMS_OF_ONE_DAY) {
            return null;
        }
        if (blemish == Blemish.WARD_DIVIDED) {
            return who.ward().divided().isEmpty() ? null : who.ward().divided();
        }
        String code = who.ward().code();
        return code.startsWith("0") ? Integer.toString(Integer.parseInt(code)) : null;
    }
}
