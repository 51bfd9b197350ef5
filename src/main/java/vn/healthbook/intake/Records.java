package vn.healthbook.intake;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.LayoutColumn;

/** The rows of a delivered file from the header row on, whatever its format; rows in which every value is blank are left out. */
sealed interface Records extends Closeable permits CsvRecords, XlsxRecords {

    /** The next row as text in form C; null after the last. */
    String @Nullable [] next() throws DeliveryRefused;

    /** Physical line or sheet row where the last row starts, from 1. */
    int line();

    /** Whether control characters of the last row were replaced. */
    boolean cleaned();

    /** Whether the file ends as such files do; if not, it may have been cut. */
    boolean lastLineEnded();

    /**
     * Tells which column of the layout stands at which place, once the header is known.
     *
     * @param columns null where the layout knows nothing of a place; as many as the header has names
     */
    void columns(@Nullable LayoutColumn[] columns);

    /** What is to be said of the sheet as a whole and of rows that are no records, as far as the file was read. */
    List<LineNotice> remarks();
}
