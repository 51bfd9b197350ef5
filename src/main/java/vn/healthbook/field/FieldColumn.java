package vn.healthbook.field;

import java.util.List;

/**
 * One column of a delivery as the standardizer sees it.
 *
 * @param required a blank or unusable value rejects the line
 * @param dates how the sender writes dates, for example {@code dd/MM/yyyy}; empty = every shape that can be told without doubt,
 *     day before month
 */
public record FieldColumn(Field field, boolean required, List<String> dates) {

    public FieldColumn {
        dates = List.copyOf(dates);
    }
}
