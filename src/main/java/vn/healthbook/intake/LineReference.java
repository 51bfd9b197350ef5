package vn.healthbook.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.healthbook.notice.Notice;

/**
 * What stands in {@code HB_REF}: which rejected line comes back. Written {@code D42-L17}, the 17th record of delivery 42, which no spreadsheet
 * takes for a number, a time or a date.
 *
 * @param delivery number of the delivery whose line was rejected
 * @param record number of the record in it, from 1, as {@link RawLine#record()} counts
 */
public record LineReference(long delivery, int record) {

    private static final Pattern OURS = Pattern.compile("D(\\d{1,18})-L(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    /** As reject files said it before; a time of day to spreadsheets, which add the seconds when they save it. */
    private static final Pattern FORMER = Pattern.compile("(\\d{1,18}):(\\d{1,9})(?::00)?");

    /** What HB_REF says; empty when it is blank or nothing that we have written. */
    static Optional<LineReference> find(String text) {
        return Stream.of(OURS, FORMER)
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> new LineReference(Long.parseLong(found.group(1)), Integer.parseInt(found.group(2))));
    }

    /** What is to be said about a filled HB_REF that cannot be read: its case stays open. Empty when it is in order or blank. */
    static Optional<Notice> fault(String text) {
        return text.isEmpty() || find(text).isPresent()
                ? Optional.empty()
                : Optional.of(new Notice(FileNotice.REFERENCE_UNREADABLE, Header.REFERENCE));
    }

    /** As it is written in HB_REF. */
    public String text() {
        return "D" + delivery + "-L" + record;
    }
}
