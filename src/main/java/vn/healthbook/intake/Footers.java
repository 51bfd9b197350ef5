package vn.healthbook.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rows of a sheet that are no records: sums below a list, then place and date, "người lập", "ký, ghi rõ họ tên" and the names under it.
 * Only a row that has next to nothing in the columns of the layout is taken for one, so that nobody called Tống is lost.
 */
final class Footers {

    private static final Pattern WORDS = Pattern.compile("(tong|tong cong|tong so|tong hop|cong|total|grand total|sum)"
            + "|(tong cong|tong so|total|so luong)\\W.*"
            + "|(nguoi lap|nguoi ky|nguoi tong hop|thu truong|giam doc|lanh dao|ke toan|xac nhan|lap bieu|ghi chu\\b).*"
            + "|.*(ky,? ?(va )?ghi ro ho ten|ky ten|ky,? dong dau).*"
            + "|.*ngay ?[\\d. ]* ?thang ?[\\d. ]* ?nam ?[\\d. ]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_VALUES = 2;

    private final int most;
    private boolean below;

    /** @param columns columns of the layout that the sheet has */
    Footers(int columns) {
        this.most = Math.min(MOST_VALUES, columns - 1);
    }

    /**
     * Whether the row is part of a footer.
     *
     * @param filled values in columns of the layout
     */
    boolean isFooter(String[] cells, int filled) {
        if (filled > most) {
            below = false;
            return false;
        }
        for (String cell : cells) {
            if (!cell.isBlank() && WORDS.matcher(plain(cell)).matches()) {
                below = true;
            }
        }
        return below;
    }

    /** Lower case, without marks, without what stands around the words. */
    private static String plain(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return letters.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("^[\\s(\\-*]+|[\\s):.\\-*]+$", "")
                .replaceAll("\\s+", " ");
    }
}
