package vn.healthbook.book;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.healthbook.person.Dose;
import vn.healthbook.person.LifeEvent;

/** Events of one anchor, as SQL gathers them. */
final class Evidence {

    private Evidence() {}

    record LifeEvents(long anchorId, List<LifeEvent> events) {}

    record Doses(long anchorId, List<Dose> doses) {}

    static LifeEvents lifeEvents(ResultSet row, int number) throws SQLException {
        @Nullable Object[] keys = array(row, "event_keys");
        @Nullable Object[] kinds = array(row, "kinds");
        @Nullable Object[] dates = array(row, "dates");
        @Nullable Object[] withdrawn = array(row, "withdrawn");
        @Nullable Object[] asOfs = array(row, "as_ofs");
        @Nullable Object[] sequences = array(row, "sequences");
        List<LifeEvent> events = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            Object date = dates[i];
            Object cancelled = withdrawn[i];
            events.add(new LifeEvent(
                    String.valueOf(keys[i]),
                    LifeEvent.Kind.valueOf(String.valueOf(kinds[i])),
                    date == null ? null : LocalDate.parse(date.toString()),
                    cancelled == null ? null : cancelled.toString(),
                    LocalDate.parse(String.valueOf(asOfs[i])),
                    Integer.parseInt(String.valueOf(sequences[i]))));
        }
        return new LifeEvents(row.getLong("anchor_id"), events);
    }

    static Doses doses(ResultSet row, Map<String, List<String>> antigens) throws SQLException {
        @Nullable Object[] vaccines = array(row, "vaccines");
        @Nullable Object[] dates = array(row, "dates");
        List<Dose> doses = new ArrayList<>(vaccines.length);
        for (int i = 0; i < vaccines.length; i++) {
            String vaccine = String.valueOf(vaccines[i]);
            doses.add(new Dose(
                    vaccine,
                    antigens.getOrDefault(vaccine, List.of(vaccine)),
                    LocalDate.parse(String.valueOf(dates[i]))));
        }
        return new Doses(row.getLong("anchor_id"), doses);
    }

    private static @Nullable Object[] array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (@Nullable Object[]) array.getArray();
    }
}
