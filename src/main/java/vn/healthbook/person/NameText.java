package vn.healthbook.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bare name in what senders type into a name field: titles ({@code Cháu}, {@code Bé gái}), the newborn's mark of its mother
 * ({@code CB:}, {@code con bà}) and notes in brackets are taken away.
 */
public final class NameText {

    /** First words that cannot begin a family name. Ông and Bà stay: both are family names too. */
    private static final Set<String> TITLES = Set.of("chau", "be", "cb", "tre", "conba", "begai", "betrai");

    private NameText() {}

    /** What is left of a name field, and what had to be taken away. */
    public record Bare(String name, boolean cleaned, boolean ofParent) {}

    /** Text must be NFC. A name that is nothing but title or note becomes empty. */
    public static Bare bare(String text) {
        if (!needsWork(text)) {
            return new Bare(text, false, false);
        }
        String name = withoutNotes(text);
        boolean ofParent = false;
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
        while (!words.isEmpty()) {
            String first = Letters.foldWord(words.get(0));
            String second = words.size() > 1 ? Letters.foldWord(words.get(1)) : "";
            if (first.isEmpty()) {
                words.remove(0);
            } else if (first.equals("con") && (second.equals("ba") || second.equals("me")) && words.size() > 2) {
                ofParent = true;
                words.subList(0, 2).clear();
            } else if (first.equals("so") && second.equals("sinh") && words.size() > 2) {
                words.subList(0, 2).clear();
            } else if (first.equals("be") && (second.equals("gai") || second.equals("trai")) && words.size() > 2) {
                words.subList(0, 2).clear();
            } else if (TITLES.contains(first) && words.size() > 1) {
                ofParent |= first.equals("cb") || first.equals("conba");
                words.remove(0);
            } else {
                break;
            }
        }
        String bare = String.join(" ", words);
        return new Bare(bare, !bare.equals(text), ofParent);
    }

    private static boolean needsWork(String text) {
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{' || c == ':' || c == '/' || (c >= '0' && c <= '9')) {
                return true;
            }
            if (end == 0 && c == ' ') {
                end = i;
            }
        }
        return end >= 2 && end <= 4 && startsLikeTitle(text, end);
    }

    private static boolean startsLikeTitle(String text, int end) {
        String first = Letters.foldWord(text.substring(0, end));
        return first.equals("con") || first.equals("so") || TITLES.contains(first);
    }

    /** Brackets with their content, digits, and colons between a title and the name. */
    private static String withoutNotes(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
                kept.append(' ');
            } else if (c == ':' || c == '/') {
                kept.append(' ');
            } else if (depth == 0 && !(c >= '0' && c <= '9')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
