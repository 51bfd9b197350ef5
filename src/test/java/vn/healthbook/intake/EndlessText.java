package vn.healthbook.intake;

import java.io.Reader;

/** An opened quote and one piece of text for ever, counting what is taken. */
final class EndlessText extends Reader {

    private final String piece;
    private long read;

    EndlessText(String piece) {
        this.piece = piece;
    }

    long taken() {
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        for (int i = 0; i < length; i++) {
            buffer[offset + i] = read == 0 ? '"' : piece.charAt((int) (read % piece.length()));
            read++;
        }
        return length;
    }

    @Override
    public void close() {}
}
