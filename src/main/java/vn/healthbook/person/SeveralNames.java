package vn.healthbook.person;

/** Several people named in one field, where one is asked for. */
public final class SeveralNames {

    /** Signs between the names of two people, as is a dash that joins no two words. */
    private static final String BETWEEN = ",;/&";

    private SeveralNames() {}

    /**
     * The first of several names in one field ({@code Nguyễn Văn An, Trần Thị Bình}); the text itself when another name does not follow. Text
     * must be NFC.
     */
    public static String first(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NameText.isOpening(c)) {
                depth++;
            } else if (NameText.isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0
                    && isBetweenNames(text, i)
                    && NameText.bare(text.substring(0, i).strip()).name().indexOf(' ') > 0
                    && beginsWithFullName(text.substring(i + 1).strip())) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    /** {@code Văn-Pao} is one name, {@code An - Bình} are two. */
    private static boolean isBetweenNames(String text, int at) {
        char c = text.charAt(at);
        if (c != '-' && c != '–') {
            return BETWEEN.indexOf(c) >= 0;
        }
        boolean inside = at > 0 && at + 1 < text.length();
        return inside && !(Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1)));
    }

    /** A note, such as {@code mẹ} or {@code tổ 5}, does not. */
    private static boolean beginsWithFullName(String text) {
        NameText.Bare bare = NameText.bare(text);
        int end = bare.name().indexOf(' ');
        return end > 0 && !bare.ofParent() && NameText.isFamily(bare.name().substring(0, end));
    }
}
