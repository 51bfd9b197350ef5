package vn.healthbook.person;

/**
 * Keys under which names are looked up (never shown): lower case, tone marks and đ removed, i and y one letter after h, k, l, m, s, t and
 * qu, non-letters dropped, titles and bracket notes removed, words joined by one space.
 */
public final class NameKeys {

    private NameKeys() {}

    /** {@code "Bé Nguyễn Thị Mỹ"} gives {@code "nguyen thi mi"}. Name must be NFC. */
    public static String fold(String name) {
        return key(name, false);
    }

    /** The same with the marks of the letters: {@code "Lê Minh Hưng"} gives {@code "lê minh hưng"}. Name must be NFC. */
    public static String marked(String name) {
        return key(name, true);
    }

    private static String key(String name, boolean withMarks) {
        String bare = NameText.bare(name).name();
        StringBuilder key = new StringBuilder(bare.length());
        boolean gap = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isLetter(c)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                gap = false;
                char base = Letters.base(c);
                boolean asI = base == 'y' && mergesWithI(key);
                if (withMarks) {
                    key.append(asI ? Letters.yAsI(Character.toLowerCase(c)) : Character.toLowerCase(c));
                } else {
                    key.append(asI ? 'i' : base);
                }
            } else if (Letters.isCombining(c)) {
                if (withMarks && !gap) {
                    key.append(c);
                }
            } else if (c != '\'' && c != '\u2019' && c != '`') {
                // H'Hen is one word; a hyphen, a dot or a space parts two.
                gap = true;
            }
        }
        return key.toString();
    }

    /** The given name's key: the last word of {@link #fold}. */
    public static String givenKey(String name) {
        return lastWord(fold(name));
    }

    /** The last word of a key that is folded already. */
    public static String lastWord(String nameKey) {
        return nameKey.substring(nameKey.lastIndexOf(' ') + 1);
    }

    private static boolean mergesWithI(StringBuilder key) {
        int length = key.length();
        if (length == 0) {
            return false;
        }
        char before = key.charAt(length - 1);
        return switch (before) {
            case 'h', 'k', 'l', 'm', 's', 't' -> true;
            case 'u' -> length > 1 && key.charAt(length - 2) == 'q';
            default -> false;
        };
    }
}
