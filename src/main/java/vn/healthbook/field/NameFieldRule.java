package vn.healthbook.field;

import java.util.Locale;
import java.util.Set;
import vn.healthbook.person.Letters;
import vn.healthbook.person.NameText;
import vn.healthbook.person.SeveralNames;
import vn.healthbook.person.TonePlacement;

/**
 * Field 4 and the guardian's name: NFC, one space, every word begins with a capital and goes on in small letters, also after a hyphen or an
 * apostrophe (H'Hen); tone marks in their usual place; titles, notes and digits taken away; of several guardians the first. At most 255
 * characters. A name that was damaged by a wrong charset is kept, with a notice.
 */
final class NameFieldRule implements FieldRule {

    private static final int LONGEST = 255;
    private static final int LONGEST_NO_NAME = 15;

    /** What stands where a name is unknown; with marks where a real name reads alike without (Võ Danh). */
    private static final Set<String> NO_NAMES = Set.of(
            "không tên",
            "khong ten",
            "không rõ",
            "khong ro",
            "không rõ họ tên",
            "không biết",
            "khong biet",
            "vô danh",
            "chưa đặt tên",
            "chua dat ten",
            "chưa có tên",
            "chua co ten",
            "unknown",
            "no name",
            "noname",
            "null",
            "xxx");

    @Override
    public void apply(String text, Field field, RowDraft draft) {
        String latin = NameLetters.latin(text);
        if (!latin.equals(text)) {
            draft.note(FieldNotice.NAME_LETTERS_REPLACED, field);
        }
        String first = field == StandardField.GUARDIAN_FULL_NAME ? SeveralNames.first(latin) : latin;
        if (!first.equals(latin)) {
            draft.note(FieldNotice.NAMES_OF_SEVERAL_PEOPLE, field);
        }
        NameText.Bare bare = NameText.bare(first);
        if (bare.cleaned()) {
            draft.note(noticeOf(bare, field), field);
        }
        String name = bare.name();
        if (isWrittenTogether(name)) {
            draft.note(FieldNotice.NAME_SPACES_MISSING, field);
            name = splitAtCapitals(name);
        }
        if (isDamaged(name)) {
            draft.note(FieldNotice.NAME_DAMAGED, field);
        }
        if (isAbbreviated(name)) {
            draft.note(FieldNotice.NAME_ABBREVIATED, field);
        }
        String title = TonePlacement.canonical(titleCase(name));
        if (title.length() > LONGEST || !hasLetter(title) || isNoName(title)) {
            draft.note(FieldNotice.NAME_UNUSABLE, field);
            return;
        }
        draft.value(field, title);
    }

    /** A guardian is somebody's parent anyhow. */
    private static FieldNotice noticeOf(NameText.Bare bare, Field field) {
        if (bare.ofParent() && field != StandardField.GUARDIAN_FULL_NAME) {
            return FieldNotice.NAME_OF_PARENT;
        }
        if (bare.notesDeath()) {
            return FieldNotice.NAME_NOTES_A_DEATH;
        }
        return bare.digitInWord() ? FieldNotice.NAME_HAS_DIGITS : FieldNotice.NAME_CLEANED;
    }

    private static boolean isDamaged(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isDamagedAt(name, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter was lost there, or was read as a sign that no name has. */
    private static boolean isDamagedAt(String name, int at) {
        char c = name.charAt(at);
        return c == '?' || c == '\uFFFD' || StraySigns.isAt(name, at);
    }

    /** {@code Ng.}, {@code Ng~}, {@code N.V.An}: a letter and the sign of a shortened word. */
    private static boolean isAbbreviated(String name) {
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c == '.' || c == '~') && Character.isLetter(name.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** By length and first letters before a word is made: this runs for every name. */
    private static boolean isNoName(String title) {
        if (title.length() > LONGEST_NO_NAME) {
            return false;
        }
        return switch (title.charAt(0)) {
            case 'K', 'V', 'C', 'U', 'X' -> NO_NAMES.contains(title.toLowerCase(Locale.ROOT));
            case 'N' ->
                title.length() > 1 && title.charAt(1) != 'g' && NO_NAMES.contains(title.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean hasLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i)) && !StraySigns.isAt(name, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code NguyenVanAn}: one word with capitals inside after small letters. */
    private static boolean isWrittenTogether(String name) {
        boolean inside = false;
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ' || c == '-' || c == '\'') {
                return false;
            }
            char before = name.charAt(i - 1);
            inside |= isCapital(c) && Character.isLetter(before) && Character.isLowerCase(before);
        }
        return inside;
    }

    /** A capital that has a small letter; signs and letters without one would be split again and again. */
    private static boolean isCapital(char c) {
        return Character.isLetter(c) && Character.isUpperCase(c) && Character.toLowerCase(c) != c;
    }

    private static String splitAtCapitals(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4).append(name.charAt(0));
        for (int i = 1; i < name.length(); i++) {
            if (isCapital(name.charAt(i))) {
                words.append(' ');
            }
            words.append(name.charAt(i));
        }
        return words.toString();
    }

    private static String titleCase(String name) {
        char[] letters = name.toCharArray();
        boolean start = true;
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (isDamagedAt(name, i)) {
                // It continues its word and stays as it is, since Þ and þ stand for two letters.
                start = false;
            } else if (Character.isLetter(c)) {
                letters[i] = start ? Character.toUpperCase(c) : Character.toLowerCase(c);
                start = false;
            } else if (!Letters.isCombining(c)) {
                start = true;
            }
        }
        return new String(letters);
    }
}
