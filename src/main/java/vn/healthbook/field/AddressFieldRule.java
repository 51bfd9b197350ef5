package vn.healthbook.field;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.healthbook.person.Letters;

/**
 * Fields 18 and 21: house, street, hamlet; at most 255 characters. Wards, districts and provinces have codes of their own (fields 19, 20, 22 to
 * 24), so their names at the end of the text are taken away; one comma and one space between parts; {@code Đ.}, {@code KĐT}, {@code KDC},
 * {@code TDP} written out. An address of nothing but such names is kept, with a notice, and so is one with letters lost in a wrong charset. Only
 * words with their marks count as names of a unit: Xa La and Quan Nhân are streets; so are Tỉnh lộ 8 and Xã Đàn.
 */
final class AddressFieldRule implements FieldRule {

    private static final Set<String> UNITS =
            Set.of("phường", "xã", "quận", "huyện", "tỉnh", "tp", "tx", "p.", "q.", "h.", "x.", "tp.", "tx.");
    private static final Set<String> UNITS_OF_TWO = Set.of("thành phố", "thị trấn", "thị xã", "đặc khu");
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("đ.", "Đường", "kđt", "Khu đô thị", "kdc", "Khu dân cư", "tdp", "Tổ dân phố", "tdp.", "Tổ dân phố");

    /** Of measures, ordinals and quotations: they stand beside letters in good addresses. */
    private static final String SIGNS_OF_ADDRESSES = "°²³·½¼¾«»ªº";

    /** What people set behind a word; one that was a letter goes on with letters. */
    private static final String SIGNS_BEHIND_WORDS = "…™®©";

    private final Set<String> provinces;

    /** @param provinces names of provinces, folded */
    AddressFieldRule(Set<String> provinces) {
        this.provinces = provinces;
    }

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        if (isDamaged(text)) {
            draft.note(FieldNotice.ADDRESS_DAMAGED, field);
        }
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

    private static boolean isDamaged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (c == '?' && isLostLetter(text, i)) || isMisreadLetter(text, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A lossy export leaves one or several {@code ?} where a letter was: before another letter, or behind one with a blank or a digit to
     * follow. Before punctuation and at the end somebody asks.
     */
    private static boolean isLostLetter(String text, int at) {
        if (at > 0 && text.charAt(at - 1) == '?') {
            return false; // judged with the first of them
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == '?') {
            next++;
        }
        boolean goesOn = next < text.length() && (text.charAt(next) == ' ' || Digits.isDigit(text.charAt(next)));
        return isLetter(text, next) || (goesOn && isLetter(text, at - 1));
    }

    /** {@code V¨n}, {@code §×nh}; no word has digits, so {@code 5m×20m} is a measure. */
    private static boolean isMisreadLetter(String text, int at) {
        if (!StraySigns.isAt(text, at) || SIGNS_OF_ADDRESSES.indexOf(text.charAt(at)) >= 0) {
            return false;
        }
        boolean behindWord = SIGNS_BEHIND_WORDS.indexOf(text.charAt(at)) < 0 && isLetter(text, at - 1);
        return (behindWord || isLetter(text, at + 1)) && !isDigit(text, at - 1) && !isDigit(text, at + 1);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Digits.isDigit(text.charAt(at));
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
            return end > first && !isRoom(text, level, first, end) && !isStreet(text, level, first + 1, end);
        }
        int second = text.indexOf(' ', first + 1);
        return second > 0
                && second < end
                && UNITS_OF_TWO.contains(text.substring(from, second).toLowerCase(Locale.ROOT));
    }

    /** P.302 is a room. */
    private static boolean isRoom(String text, String level, int from, int end) {
        return level.startsWith("p")
                && end - from > 2
                && Digits.areAll(text.substring(from, end).strip());
    }

    /** Tỉnh lộ 8 and Huyện lộ 5 are roads, Xã Đàn is a street of Hà Nội; Xã Lộ 25 is a commune of Đồng Nai. */
    private static boolean isStreet(String text, String level, int from, int end) {
        return switch (level) {
            case "tỉnh", "huyện" -> isWord("lộ", text, from, end);
            case "xã" -> isWord("đàn", text, from, end);
            default -> false;
        };
    }

    private static boolean isWord(String word, String text, int from, int end) {
        int after = from + word.length();
        return text.regionMatches(true, from, word, 0, word.length())
                && (after == end || (after < end && text.charAt(after) == ' '));
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
