package vn.healthbook.person;

import java.util.List;

/**
 * Whether two written names can belong to one person. People are called by the given name, which stands last; few family names cover most
 * people, so a family name alone proves little and another given name speaks against one person.
 *
 * <ul>
 *   <li>SAME: equal words with equal marks (tone placement aside).
 *   <li>COMPATIBLE: middle words dropped or shortened ({@code Nguyễn T. Hà}), the family name shortened ({@code Ng.}), no marks at all in
 *       one writing, spaces lost ({@code NguyenVanAn}), i for y, letters damaged to question marks.
 *   <li>DIFFERENT: another given name; marks that differ where both writers used marks (Hương, Hường); another family name; middle names
 *       that exclude each other (Văn, Thị). Thy and Thi are two names.
 * </ul>
 */
public final class NameRules {

    private NameRules() {}

    /** Symmetric. Names must be NFC. */
    public static NameAgreement compare(String nameA, String nameB) {
        List<NameWord> a = NameWord.split(nameA);
        List<NameWord> b = NameWord.split(nameB);
        if (a.isEmpty() || b.isEmpty()) {
            return NameAgreement.DIFFERENT;
        }
        boolean marksComparable = hasMarks(a) && hasMarks(b);
        if (isSame(a, b)) {
            return NameAgreement.SAME;
        }
        if (a.size() == 1 || b.size() == 1) {
            return joinedFits(a, b, marksComparable) ? NameAgreement.COMPATIBLE : NameAgreement.DIFFERENT;
        }
        if (!givenFits(last(a), last(b), marksComparable)) {
            return NameAgreement.DIFFERENT;
        }
        boolean fits = joinedFits(a, b, marksComparable)
                || wordFits(a.get(0), b.get(0)) && middleFits(a.subList(1, a.size() - 1), b.subList(1, b.size() - 1));
        return fits ? NameAgreement.COMPATIBLE : NameAgreement.DIFFERENT;
    }

    /** Whether the given names are the same name, whatever the rest says. Symmetric. */
    static boolean sameGiven(String nameA, String nameB) {
        List<NameWord> a = NameWord.split(nameA);
        List<NameWord> b = NameWord.split(nameB);
        return !a.isEmpty() && !b.isEmpty() && givenFits(last(a), last(b), hasMarks(a) && hasMarks(b));
    }

    private static boolean isSame(List<NameWord> a, List<NameWord> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).marked().equals(b.get(i).marked())
                    || a.get(i).marked().indexOf('?') >= 0) {
                return false;
            }
        }
        return true;
    }

    /** An initial is no given name: with one on a side nothing is known, so it does not fit. */
    private static boolean givenFits(NameWord a, NameWord b, boolean marksComparable) {
        if (isThyAgainstThi(a, b)) {
            return false;
        }
        if (!marksComparable) {
            return a.equalsFolded(b);
        }
        return a.equalsMarked(b) || (a.equalsFolded(b) && differsByIAndYOnly(a, b));
    }

    /** Family and middle words may have lost their marks one by one; two different marks are two words. */
    private static boolean wordFits(NameWord a, NameWord b) {
        if (a.equalsMarked(b) || a.shortens(b)) {
            return true;
        }
        return a.equalsFolded(b) && (!a.hasMarks() || !b.hasMarks() || differsByIAndYOnly(a, b));
    }

    private static boolean middleFits(List<NameWord> a, List<NameWord> b) {
        List<NameWord> shorter = a.size() <= b.size() ? a : b;
        List<NameWord> longer = a.size() <= b.size() ? b : a;
        int found = 0;
        for (NameWord word : longer) {
            if (found < shorter.size() && wordFits(shorter.get(found), word)) {
                found++;
            }
        }
        return found == shorter.size();
    }

    private static boolean differsByIAndYOnly(NameWord a, NameWord b) {
        return yAsI(a.marked()).equals(yAsI(b.marked()));
    }

    private static String yAsI(String word) {
        StringBuilder written = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            written.append(Letters.yAsI(word.charAt(i)));
        }
        return written.toString();
    }

    private static boolean isThyAgainstThi(NameWord a, NameWord b) {
        return (a.marked().equals("thy") && b.marked().equals("thi"))
                || (a.marked().equals("thi") && b.marked().equals("thy"));
    }

    private static boolean hasMarks(List<NameWord> words) {
        for (NameWord word : words) {
            if (word.hasMarks()) {
                return true;
            }
        }
        return false;
    }

    /** The same letters whatever spaces stand between; one word alone can still be another name (Thy, Thi). */
    private static boolean joinedFits(List<NameWord> a, List<NameWord> b, boolean withMarks) {
        return joined(a, withMarks).equals(joined(b, withMarks)) && !isThyAgainstThi(last(a), last(b));
    }

    private static String joined(List<NameWord> words, boolean withMarks) {
        StringBuilder joined = new StringBuilder();
        for (NameWord word : words) {
            joined.append(withMarks ? yAsI(word.marked()) : word.folded());
        }
        return joined.toString();
    }

    private static NameWord last(List<NameWord> words) {
        return words.get(words.size() - 1);
    }
}
