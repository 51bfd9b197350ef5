package vn.healthbook.layout;

import java.util.List;
import java.util.Locale;

/**
 * Whether a text is a starting time: second, minute, hour, day of month, month, day of week; lists, ranges and steps of
 * each.
 */
final class CronForm {

    private record Part(int least, int most, List<String> names) {}

    private static final List<Part> PARTS = List.of(
            new Part(0, 59, List.of()),
            new Part(0, 59, List.of()),
            new Part(0, 23, List.of()),
            new Part(1, 31, List.of()),
            new Part(
                    1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
            new Part(0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")));

    private CronForm() {}

    static boolean fits(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() != PARTS.size()) {
            return false;
        }
        for (int i = 0; i < PARTS.size(); i++) {
            Part part = PARTS.get(i);
            if (!List.of(words.get(i).split(",", -1)).stream().allMatch(item -> fits(item, part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String item, Part part) {
        List<String> stepped = List.of(item.split("/", -1));
        if (stepped.size() > 2 || (stepped.size() == 2 && !stepped.get(1).matches("[1-9]\\d?"))) {
            return false;
        }
        if (stepped.get(0).equals("*")) {
            return true;
        }
        List<Integer> ends = List.of(stepped.get(0).split("-", -1)).stream()
                .map(end -> value(end, part))
                .toList();
        boolean inside = ends.stream().allMatch(end -> end >= part.least && end <= part.most);
        return inside && (ends.size() == 1 || (ends.size() == 2 && ends.get(0) <= ends.get(1)));
    }

    private static int value(String word, Part part) {
        int named = part.names.indexOf(word.toUpperCase(Locale.ROOT));
        if (named >= 0) {
            return part.least + named;
        }
        return word.matches("\\d{1,2}") ? Integer.parseInt(word) : -1;
    }
}
