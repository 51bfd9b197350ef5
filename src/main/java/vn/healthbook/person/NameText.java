package vn.healthbook.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bare name in what senders type into a name field: titles ({@code Cháu}, {@code Bé gái}), the newborn's mark of its mother
 * ({@code CB:}, {@code con bà}) and notes in brackets are taken away.
 */
public final class NameText {

    /**
     * First words that cannot begin a name, with their marks: without them Châu and Bế, which are family names, would fall too. Ông and Bà
     * stay for the same reason.
     */
    private static final Set<String> TITLES = Set.of("cháu", "bé", "trẻ", "cb");

    private static final Set<String> OF_MOTHER = Set.of("con bà", "con ba", "con mẹ", "con me");
    private static final Set<String> NEWBORN = Set.of("bé gái", "be gai", "bé trai", "be trai", "sơ sinh", "so sinh");

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
            String first = lower(words.get(0));
            String firstTwo = words.size() > 2 ? first + " " + lower(words.get(1)) : "";
            if (first.isEmpty() && words.get(0).indexOf('?') < 0) {
                words.remove(0);
            } else if (OF_MOTHER.contains(firstTwo) || NEWBORN.contains(firstTwo)) {
                ofParent |= OF_MOTHER.contains(firstTwo);
                words.subList(0, 2).clear();
            } else if (TITLES.contains(first) && words.size() > 1) {
                ofParent |= first.equals("cb");
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
        String first = lower(text.substring(0, end));
        return TITLES.contains(first)
                || first.equals("con")
                || first.equals("be")
                || first.equals("sơ")
                || first.equals("so");
    }

    /** Small letters of the word, punctuation dropped. */
    private static String lower(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters.append(Character.toLowerCase(word.charAt(i)));
            }
        }
        return letters.toString();
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
