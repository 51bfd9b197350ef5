package vn.healthbook.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a mistyped one was probably meant to be. */
public final class Nearest {

    /** More than these nobody reads. */
    private static final int MOST_LISTED = 60;

    private Nearest() {}

    /** Vietnamese half of a hint, with a leading blank; every candidate when none is near and they are few. */
    static String hintVietnamese(String word, Collection<String> candidates) {
        return find(word, candidates)
                .map(near -> " Có phải là \"" + near + "\"?")
                .orElse(candidates.size() > MOST_LISTED ? "" : " Được dùng: " + listed(candidates) + ".");
    }

    static String hintEnglish(String word, Collection<String> candidates) {
        return find(word, candidates)
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse(candidates.size() > MOST_LISTED ? "" : " Known: " + listed(candidates) + ".");
    }

    /** The nearest candidate; none when all are far. */
    public static Optional<String> find(String word, Collection<String> candidates) {
        int most = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String listed(Collection<String> candidates) {
        return String.join(", ", candidates.stream().sorted().toList());
    }

    /** Levenshtein; the words of YAML files are short. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
