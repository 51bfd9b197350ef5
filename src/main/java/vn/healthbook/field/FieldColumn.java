package vn.healthbook.field;

import java.util.List;

/**
 * One column of a delivery as the standardizer sees it.
 *
 * @param required a blank or unusable value rejects the line
 * @param dates how the sender writes dates, for example {@code dd/MM/yyyy}; empty = every shape that can be told without doubt,
 *     day before month
 * @param contradicted whether the file also holds dates of the other order in this column, so that 03/04/2020 is doubtful
 */
public record FieldColumn(Field field, boolean required, List<String> dates, boolean contradicted) {

    public FieldColumn {
        dates = List.copyOf(dates);
    }

    public FieldColumn(Field field, boolean required, List<String> dates) {
        this(field, required, dates, false);
    }
}
