package vn.healthbook.person;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a name, ready to be compared.
 *
 * @param marked lower case with its marks
 * @param folded the same without marks, i and y merged
 * @param cut whether the writer marked it as shortened ({@code Ng.}, {@code Ng~}) or wrote an initial only
 */
record NameWord(String marked, String folded, boolean cut) {

    static List<NameWord> split(String name) {
        List<NameWord> words = new ArrayList<>(5);
        String bare = TonePlacement.canonical(NameText.bare(name).name());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= bare.length(); i++) {
            char c = i < bare.length() ? bare.charAt(i) : ' ';
            boolean mark = Letters.isCombining(c) && word.length() > 0;
            if (Character.isLetter(c) || mark || c == '?' || c == '\uFFFD') {
                word.append(c == '\uFFFD' ? '?' : Character.toLowerCase(eth(c)));
            } else if (c != '\'' && c != '\u2019' && c != '`' && word.length() > 0) {
                words.add(of(word.toString(), c == '.' || c == '~'));
                word.setLength(0);
            }
        }
        return words;
    }

    private static NameWord of(String marked, boolean cut) {
        StringBuilder folded = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            if (Letters.isCombining(marked.charAt(i))) {
                continue;
            }
            char c = Letters.base(marked.charAt(i));
            boolean merges = c == 'y'
                    && i > 0
                    && ("hklmst".indexOf(Letters.base(marked.charAt(i - 1))) >= 0
                            || (i > 1 && marked.charAt(i - 1) == 'u' && marked.charAt(i - 2) == 'q'));
            folded.append(merges ? 'i' : c);
        }
        return new NameWord(marked, folded.toString(), cut || folded.length() == 1);
    }

    boolean hasMarks() {
        for (int i = 0; i < marked.length(); i++) {
            if (Letters.isMarked(marked.charAt(i)) || Letters.isCombining(marked.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Damaged letters (a question mark each) stand for any one letter. */
    boolean equalsMarked(NameWord other) {
        return fits(marked, other.marked);
    }

    boolean equalsFolded(NameWord other) {
        return fits(folded, other.folded);
    }

    /** One is the marked beginning of the other: {@code Ng.} and {@code Nguyễn}. */
    boolean shortens(NameWord other) {
        return (cut && other.folded.startsWith(folded)) || (other.cut && folded.startsWith(other.folded));
    }

    private static boolean fits(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y && x != '?' && y != '?') {
                return false;
            }
        }
        return true;
    }

    private static char eth(char c) {
        return c == '\u00D0' || c == '\u00F0' || c == '\u0189' ? '\u0111' : c;
    }
}
