package vn.healthbook.field;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.healthbook.person.Letters;

/**
 * Fields 18 and 21: house, street, hamlet; at most 255 characters. Wards, districts and provinces have codes of their own (fields 19, 20, 22 to
 * 24), so their names at the end of the text are taken away; one comma and one space between parts; {@code Đ.}, {@code KĐT}, {@code KDC},
 * {@code TDP} written out. An address of nothing but such names is kept, with a notice. Only words with their marks count as names of a unit:
 * Xa La and Quan Nhân are streets.
 */
final class AddressFieldRule implements FieldRule {

    private static final Set<String> UNITS =
            Set.of("phường", "xã", "quận", "huyện", "tỉnh", "tp", "tx", "p.", "q.", "h.", "x.", "tp.", "tx.");
    private static final Set<String> UNITS_OF_TWO = Set.of("thành phố", "thị trấn", "thị xã", "đặc khu");
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("đ.", "Đường", "kđt", "Khu đô thị", "kdc", "Khu dân cư", "tdp", "Tổ dân phố", "tdp.", "Tổ dân phố");

    private final Set<String> provinces;

    /** @param provinces names of provinces, folded */
    AddressFieldRule(Set<String> provinces) {
        this.provinces = provinces;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        String tidy = isTidy(text) ? text : tidied(text);
        if (tidy.isEmpty()) {
            return; // nothing but commas
        }
        int end = tidy.length();
        int comma = tidy.lastIndexOf(',');
        while (end > 0 && isUnit(tidy, comma < 0 ? 0 : comma + 2, end)) {
            end = Math.max(comma, 0);
            comma = end == 0 ? -1 : tidy.lastIndexOf(',', end - 1);
        }
        if (end == 0) {
            draft.note(FieldNotice.ADDRESS_ONLY_ADMIN_UNITS, field);
            end = tidy.length();
        }
        TextFieldRules.text(tidy.substring(0, end), field, draft);
    }

    /** By the first letter and by digits before any word is made: this runs for every address. */
    private boolean isUnit(String text, int from, int end) {
        if (from >= end) {
            return false;
        }
        boolean named = switch (text.charAt(from)) {
            case 'P', 'p', 'X', 'x', 'Q', 'q', 'H', 'h', 'T', 't', 'Đ', 'đ' -> isNamedUnit(text, from, end);
            default -> false;
        };
        return named || (end - from <= 24 && !hasDigit(text, from, end) && isProvince(text.substring(from, end)));
    }

    private boolean isProvince(String part) {
        return provinces.contains(Letters.foldWord(part));
    }

    private static boolean isNamedUnit(String text, int from, int end) {
        int space = text.indexOf(' ', from);
        int point = text.indexOf('.', from);
        int word = space < 0 || space >= end ? end : space;
        int first = point > from && point < word ? point + 1 : word;
        String level = text.substring(from, first).toLowerCase(Locale.ROOT);
        if (UNITS.contains(level)) {
            // P.302 is a room.
            boolean room = level.startsWith("p")
                    && end - first > 2
                    && Digits.areAll(text.substring(first, end).strip());
            return end > first && !room;
        }
        int second = text.indexOf(' ', first + 1);
        return second > 0
                && second < end
                && UNITS_OF_TWO.contains(text.substring(from, second).toLowerCase(Locale.ROOT));
    }

    private static boolean hasDigit(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Digits.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTidy(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                if (i == 0 || i == last || text.charAt(i + 1) != ' ' || text.charAt(i - 1) == ' ') {
                    return false;
                }
            } else if ((c == '.' && i > 0 && isD(text.charAt(i - 1)))
                    || (c == 'K' && i < last)
                    || (c == 'D' && i > 0)) {
                return false;
            }
        }
        return last < 0 || text.charAt(last) != ',';
    }

    private static boolean isD(char c) {
        return c == 'Đ' || c == 'đ';
    }

    /** Parts without blanks around them, empty ones left out; abbreviations that mean one thing only written out. */
    private static String tidied(String text) {
        StringBuilder tidy = new StringBuilder(text.length() + 16);
        for (String part : text.split(",", -1)) {
            String one = part.strip();
            if (!one.isEmpty()) {
                tidy.append(tidy.length() == 0 ? "" : ", ");
                appendWords(one, tidy);
            }
        }
        return tidy.toString();
    }

    private static void appendWords(String part, StringBuilder tidy) {
        boolean first = true;
        for (String word : part.split(" ", -1)) {
            tidy.append(first ? "" : " ");
            first = false;
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.startsWith("đ.") && lower.length() > 2) {
                tidy.append("Đường ").append(word, 2, word.length());
            } else {
                tidy.append(WRITTEN_OUT.getOrDefault(lower, word));
            }
        }
    }
}
