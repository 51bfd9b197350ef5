package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.healthbook.notice.Notice;

/**
 * One data record of a delivered file, as it was written. Holds neither NUL nor U+001F.
 *
 * @param line physical line where it starts, from 1
 * @param record number of the record, from 1; the header and lines with nothing but blank values are not counted
 * @param values in the order of the layout's columns, "" for a column that the file has not
 * @param delivered the sender's own columns in the sender's order, without our HB_ columns; as many as the record has
 * @param reference value of HB_REF (see {@link LineReference}) when this is a corrected line of one of our reject files, else ""
 * @param cleaned whether control characters were replaced by blanks
 * @param layout name of the layout, part of the hash
 */
@SuppressWarnings("ArrayRecordComponent") // millions of these pass through; nobody compares or keeps them
public record RawLine(
        int line,
        int record,
        String[] values,
        String[] delivered,
        RowShape shape,
        String reference,
        boolean cleaned,
        String layout) {

    /** Between the values of {@link #raw()}. */
    public static final char SEPARATOR = '\u001f';

    /** The values in layout order as one text. */
    public String raw() {
        return String.join("\u001f", values);
    }

    /**
     * First 16 bytes of SHA-256 over layout name, U+001E and {@link #raw()} in UTF-8. A record of the wrong shape has
     * another hash than the whole record with the same values, so that it is never taken for one that is already held; so has one whose ward
     * codes mean other wards.
     *
     * @param wards which wards the codes mean, empty when they are the first that bore these codes
     */
    public byte[] hash(String wards) {
        return LineHash.of(layout, shape, values, wards);
    }

    /** What is to be said about the record before any value is looked at. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(2);
        switch (shape) {
            case SHORT -> notices.add(new Notice(FileNotice.LINE_HAS_TOO_FEW_VALUES, null));
            case LONG -> notices.add(new Notice(FileNotice.LINE_HAS_TOO_MANY_VALUES, null));
            case WHOLE -> {}
        }
        if (cleaned) {
            notices.add(new Notice(FileNotice.CONTROL_CHARACTER_REPLACED, null));
        }
        return notices;
    }

    /** What is to be said about HB_REF, which is looked at whether or not the line is held already. */
    public Optional<Notice> referenceFault() {
        return LineReference.fault(reference);
    }
}
