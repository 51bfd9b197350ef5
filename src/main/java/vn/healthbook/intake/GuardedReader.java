package vn.healthbook.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the text below the CSV parser, which would keep a value of any length in memory. Stops at NUL and at records
 * beyond all measure, remembers whether any other control character went by. Counting starts anew with each {@link
 * #recordEnded()}; what the parser has already buffered then is not counted, so that nothing is stopped here that the
 * exact count of {@link CsvRecords} would let pass.
 */
final class GuardedReader extends FilterReader {

    /** Characters in one record; the widest honest record is some thousands. */
    static final int MAX_RECORD_CHARACTERS = 1 << 20;

    private long lines;
    private int recordCharacters;
    private boolean controlSeen;
    private char last;
    private long linesAtMark;
    private char lastAtMark;

    GuardedReader(Reader in) {
        super(in);
    }

    /**
     * Whether a control character stands anywhere before the present position; almost always false, which saves a look
     * at every value.
     */
    boolean controlSeen() {
        return controlSeen;
    }

    void recordEnded() {
        recordCharacters = 0;
    }

    @Override
    public void mark(int characters) throws IOException {
        super.mark(characters);
        linesAtMark = lines;
        lastAtMark = last;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        lines = linesAtMark;
        last = lastAtMark;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (recordCharacters > MAX_RECORD_CHARACTERS) {
            throw new RecordTooLong();
        }
        int count = super.read(buffer, offset, length);
        int end = offset + Math.max(count, 0);
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            if (c < ' ') {
                watch(c, i > offset ? buffer[i - 1] : last);
            }
        }
        last = count > 0 ? buffer[end - 1] : last;
        recordCharacters += Math.max(count, 0);
        return count;
    }

    private void watch(char control, char before) throws NulFound {
        switch (control) {
            case '\n' -> lines += before == '\r' ? 0 : 1;
            case '\r' -> lines++;
            case '\t' -> {}
            case 0 -> throw new NulFound(lines + 1);
            default -> controlSeen = true;
        }
    }

    /** A byte 0 in the text. */
    static final class NulFound extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        NulFound(long line) {
            super("NUL");
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    /** A record beyond all measure. */
    static final class RecordTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        RecordTooLong() {
            super("record too long");
        }
    }
}
