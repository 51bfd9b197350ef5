package vn.healthbook.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much may come out of a packed file: no more than so many bytes, and no more than so many times what went in. */
final class Inflation {

    /** Ten million lines of a wide extract. */
    private static final long MAX_BYTES = 16L << 30;

    /** Below this no ratio is looked at: a short file of equal lines packs well. */
    private static final long SMALL = 64L << 20;

    /** Lists of persons shrink to a tenth, sheets of blank cells to a fiftieth; bombs to a thousandth. */
    private static final long MAX_RATIO = 200;

    private final long packed;
    private long inflated;

    Inflation(long packed) {
        this.packed = packed;
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) throws Bomb {
        inflated += bytes;
        if (inflated > MAX_BYTES || (inflated > SMALL && inflated / MAX_RATIO > packed)) {
            throw new Bomb();
        }
    }

    /** More came out than any honest file holds. */
    static final class Bomb extends IOException {

        private static final long serialVersionUID = 1L;

        Bomb() {
            super("packed file expands beyond measure");
        }
    }
}
