package vn.healthbook.layout;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel workbook (Office Open XML, {@code .xlsx}).
 *
 * @param sheet name of the sheet, compared without regard to case; null: the first that is not hidden and, when the header is looked
 *     for, has one
 * @param headerRow see {@link FileFormat#headerRow()}
 */
public record XlsxFormat(@Nullable String sheet, int headerRow) implements FileFormat {

    /** The first sheet, its header found by the names of the layout. */
    public static final XlsxFormat USUAL = new XlsxFormat(null, FIND_HEADER);
}
