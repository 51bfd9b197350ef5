package vn.healthbook.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.Field;

/**
 * One column of somebody's file and what it means.
 *
 * @param name heading in the file; compared without regard to case and surrounding blanks, in Unicode form C
 * @param required whether a file without this column is refused; a line with a blank value here is rejected
 * @param dates how dates in this column are written, first fit first; empty for columns that hold no date
 * @param position place of the column in a file without column names, from 1; 0 in files that name their columns
 * @param charset in which the values of this column are written when it is another than the file's; null: the file's
 */
public record LayoutColumn(
        String name,
        Field field,
        boolean required,
        List<DateOrder> dates,
        int position,
        @Nullable FileCharset charset) {

    public LayoutColumn {
        dates = List.copyOf(dates);
    }

    public LayoutColumn(String name, Field field, boolean required, List<DateOrder> dates) {
        this(name, field, required, dates, 0, null);
    }
}
