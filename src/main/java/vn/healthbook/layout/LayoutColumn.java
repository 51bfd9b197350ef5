package vn.healthbook.layout;

import java.util.List;
import vn.healthbook.field.Field;

/**
 * One column of somebody's file and what it means.
 *
 * @param name heading in the file; compared without regard to case and surrounding blanks, in Unicode form C
 * @param required whether a file without this column is refused; a line with a blank value here is rejected
 * @param dates how dates in this column are written, first fit first; empty for columns that hold no date
 */
public record LayoutColumn(String name, Field field, boolean required, List<DateOrder> dates) {

    public LayoutColumn {
        dates = List.copyOf(dates);
    }
}
