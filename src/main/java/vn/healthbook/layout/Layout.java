package vn.healthbook.layout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where each value sits in the files of one sender, read from {@code jobs/layouts/*.yml}.
 *
 * @param source kind of evidence, label of a {@link Source}: {@code population}, {@code insurance}, {@code visit} …
 * @param sender who delivers; part of a delivery's identity
 * @param strictColumns whether an unknown column refuses the delivery instead of being noticed
 * @param columns in the order in which values of a line are handed on and hashed
 * @param file the YAML file it was read from
 * @param sequence finds the number of a delivery of the same date in the file's name (first group); null: always 1
 * @param wardsOf the day whose ward list the sender's codes mean (a sender that still writes old codes); null: the as-of
 */
public record Layout(
        String name,
        String source,
        String sender,
        Extent extent,
        FileFormat format,
        AsOf asOf,
        boolean strictColumns,
        List<LayoutColumn> columns,
        Path file,
        @Nullable Pattern sequence,
        @Nullable LocalDate wardsOf) {

    public Layout {
        columns = List.copyOf(columns);
    }

    public Layout(
            String name,
            String source,
            String sender,
            Extent extent,
            FileFormat format,
            AsOf asOf,
            boolean strictColumns,
            List<LayoutColumn> columns,
            Path file) {
        this(name, source, sender, extent, format, asOf, strictColumns, columns, file, null, null);
    }

    /** The date that a file of this name speaks about; empty when the operator has to say it. */
    public Optional<LocalDate> asOf(String fileName) {
        return asOf.date(fileName);
    }

    /** Which delivery of its date a file of this name is, from 1; the higher wins. */
    public int sequence(String fileName) {
        if (sequence == null) {
            return 1;
        }
        Matcher matcher = sequence.matcher(fileName);
        String digits = matcher.find() ? matcher.group(1) : null;
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 1;
    }
}
