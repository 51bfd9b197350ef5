package vn.healthbook.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bare name in what senders type into a name field: titles ({@code Cháu}, {@code Bé gái}, {@code Ông} before a family name), the newborn's
 * mark of its parent ({@code CB:}, {@code con bà}), notes in brackets or after the name ({@code (mất)}, {@code con ông Ba}) and digits are
 * taken away.
 */
public final class NameText {

    /**
     * First words that cannot begin a name, with their marks: without them Châu and Bế, which are family names, would fall too. Ông, Bà and
     * Bố are such names themselves, so they fall only before one of the common family names with two words more.
     */
    private static final Set<String> TITLES = Set.of("cháu", "bé", "trẻ", "cb", "cụ", "chị", "bn", "mr", "mrs", "ms");

    /** Child, written before the name of a parent. */
    private static final String CHILD = "con";

    /** Comrade, written before names of officials. */
    private static final String COMRADE = "đ/c";

    /** What is left standing at the edge of a name when a note beside it was taken away, or what was typed by mistake. */
    private static final String EDGES = "-–_,;|*\"";

    private static final Set<String> NAMES_TOO =
            Set.of("ông", "bà", "anh", "em", "ong", "ba", "cu", "mẹ", "má", "bố", "cha", "cô", "dì", "chú", "bác");
    private static final Set<String> FAMILIES = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly");
    private static final Set<String> OF_PARENT = Set.of(
            "con bà", "con ba", "con mẹ", "con me", "con ông", "con ong", "con bố", "con cha", "con chị", "con cô",
            "con của", "con cua");
    private static final Set<String> NEWBORN = Set.of("bé gái", "be gai", "bé trai", "be trai", "sơ sinh", "so sinh");
    private static final Set<String> PARENTS =
            Set.of("bà", "ông", "mẹ", "bố", "cha", "chị", "của", "ba", "ong", "me", "bo", "cua");
    private static final Set<String> DEAD = Set.of("mất", "đã mất", "chết", "đã chết", "tử vong", "qua đời");

    /** Middle words that call for a given name, whatever it is: Nguyễn Thị Mất lives. */
    private static final Set<String> MIDDLES = Set.of("văn", "thị");

    /** The same without marks, which are given names too; so they count as the second word only. */
    private static final Set<String> BARE_MIDDLES = Set.of("van", "thi");

    private NameText() {}

    /** What is left of a name field, and what was found in it. */
    public record Bare(String name, boolean cleaned, boolean ofParent, boolean notesDeath, boolean digitInWord) {}

    /** Text must be NFC. A name that is nothing but title or note becomes empty. */
    public static Bare bare(String text) {
        if (!needsWork(text)) {
            return new Bare(text, false, false, false, false);
        }
        boolean digitInWord = hasDigitInWord(text);
        boolean ofParent = false;
        List<String> words =
                new ArrayList<>(List.of(withoutNotes(isComrade(text) ? text.substring(COMRADE.length()) : text)
                        .strip()
                        .split("\\s+")));
        while (!words.isEmpty()) {
            String first = lower(words.get(0));
            String firstTwo = words.size() > 2 ? first + " " + lower(words.get(1)) : "";
            if (first.isEmpty() && words.get(0).indexOf('?') < 0) {
                words.remove(0);
            } else if (OF_PARENT.contains(firstTwo) || NEWBORN.contains(firstTwo)) {
                ofParent |= OF_PARENT.contains(firstTwo);
                words.subList(0, 2).clear();
            } else if ((TITLES.contains(first) && words.size() > 1) || isTitleOfAFullName(first, words)) {
                ofParent |= first.equals("cb") || first.equals(CHILD);
                words.remove(0);
            } else {
                break;
            }
        }
        cutParent(words);
        boolean cut = cutDeath(words);
        String bare = withoutEdges(String.join(" ", words));
        return new Bare(bare, !bare.equals(text), ofParent, cut || notesDeath(text), digitInWord);
    }

    private static boolean isTitleOfAFullName(String first, List<String> words) {
        return (NAMES_TOO.contains(first) || first.equals(CHILD)) && words.size() > 3 && isFamily(words.get(1));
    }

    static boolean isFamily(String word) {
        return FAMILIES.contains(Letters.foldWord(word));
    }

    static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    private static boolean needsWork(String text) {
        int length = text.length();
        int end = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isOpening(c) || c == ':' || c == '/' || (c >= '0' && c <= '9')) {
                return true;
            }
            if (c == ' ') {
                if (end == 0) {
                    end = i;
                } else if (i + 4 < length && isWord(text, i + 1, 'c', 'o', 'n')) {
                    return true;
                }
            }
        }
        return (end >= 2 && end <= 4 && startsLikeTitle(text, end)) || hasEdge(text) || endsLikeDeath(text);
    }

    private static boolean hasEdge(String text) {
        return !text.isEmpty()
                && (EDGES.indexOf(text.charAt(0)) >= 0 || EDGES.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private static String withoutEdges(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isEdge(name.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == ' ' || EDGES.indexOf(c) >= 0;
    }

    private static boolean isComrade(String text) {
        return text.regionMatches(true, 0, COMRADE, 0, COMRADE.length());
    }

    private static boolean isWord(String text, int at, char a, char b, char c) {
        return Character.toLowerCase(text.charAt(at)) == a
                && Character.toLowerCase(text.charAt(at + 1)) == b
                && Character.toLowerCase(text.charAt(at + 2)) == c
                && text.charAt(at + 3) == ' ';
    }

    /** By the first letter before any word is made: this runs for every name. */
    private static boolean startsLikeTitle(String text, int end) {
        return switch (Character.toLowerCase(text.charAt(0))) {
            case 'c', 't', 'b', 's', 'ô', 'o', 'a', 'e', 'm', 'd' -> {
                String first = lower(text.substring(0, end));
                yield TITLES.contains(first)
                        || NAMES_TOO.contains(first)
                        || first.equals(CHILD)
                        || first.equals("be")
                        || first.equals("sơ")
                        || first.equals("so");
            }
            default -> false;
        };
    }

    private static boolean endsLikeDeath(String text) {
        int length = text.length();
        if (length < 5) {
            return false;
        }
        return switch (Character.toLowerCase(text.charAt(length - 2))) {
            case 'ấ', 'ế', 'n', 'ờ' ->
                DEAD.contains(lower(text.substring(text.lastIndexOf(' ') + 1))) || DEAD.contains(lastTwo(text));
            default -> false;
        };
    }

    private static String lastTwo(String text) {
        int last = text.lastIndexOf(' ');
        int before = last < 1 ? -1 : text.lastIndexOf(' ', last - 1);
        return before < 0 ? "" : lower(text.substring(before + 1, last)) + " " + lower(text.substring(last + 1));
    }

    /** {@code (mất)}, {@code [đã mất 2019]}: a bracket that begins with a word of death. */
    private static boolean notesDeath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpening(c)) {
                String[] words = text.substring(i + 1).strip().split("[\\s)\\]}]+", 3);
                String first = lower(words[0]);
                if (DEAD.contains(first) || (words.length > 1 && DEAD.contains(first + " " + lower(words[1])))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The note of a death after the name, without brackets; Mất and Chết are also given names. */
    private static boolean cutDeath(List<String> words) {
        int named = words.size();
        while (named > 2) {
            String last = lower(words.get(named - 1));
            if (named > 3 && DEAD.contains(lower(words.get(named - 2)) + " " + last)) {
                named -= 2;
            } else if (DEAD.contains(last) && !isMiddle(lower(words.get(named - 2)), named == 3)) {
                named--;
            } else {
                break;
            }
        }
        boolean found = named < words.size();
        words.subList(named, words.size()).clear();
        return found;
    }

    private static boolean isMiddle(String word, boolean second) {
        return MIDDLES.contains(word) || (second && BARE_MIDDLES.contains(word));
    }

    /** {@code Trần Văn An con ông Ba}: what follows is somebody else. */
    private static void cutParent(List<String> words) {
        for (int i = 2; i + 2 < words.size(); i++) {
            if (lower(words.get(i)).equals(CHILD) && PARENTS.contains(lower(words.get(i + 1)))) {
                words.subList(i, words.size()).clear();
                return;
            }
        }
    }

    private static boolean hasDigitInWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && i > 0 && Character.isLetter(text.charAt(i - 1))) {
                return true;
            }
            if (digit && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
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
            if (isOpening(c)) {
                depth++;
            } else if (isClosing(c)) {
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
