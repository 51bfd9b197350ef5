package vn.healthbook.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Recognises a line that was seen before. One digest per thread: making one costs more than hashing a line. */
final class LineHash {

    private static final int LENGTH = 16;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(LineHash::sha256);

    private LineHash() {}

    /** @param wards which wards the codes mean, empty when they are the first of their codes */
    static byte[] of(String layout, RowShape shape, String[] values, String wards) {
        StringBuilder text = new StringBuilder(256).append(layout).append('\u001e');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(RawLine.SEPARATOR);
            }
            text.append(values[i]);
        }
        if (shape != RowShape.WHOLE) {
            text.append('\u001e').append(shape.name());
        }
        if (!wards.isEmpty()) {
            text.append('\u001e').append(wards);
        }
        byte[] digest = DIGEST.get().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
