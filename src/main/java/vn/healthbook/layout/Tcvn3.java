package vn.healthbook.layout;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.List;

/**
 * TCVN3, called ABC: one byte a letter, made for the fonts .VnTime and .VnTimeH. The lower half is ASCII. The toned capitals that no TCVN3
 * font has stand at the places TCVN 5712:1993 (VN1) gives them, so that all that was read can be written back.
 */
final class Tcvn3 extends Charset {

    private static final String UPPER_HALF = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
            + "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
            + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
            + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
            + "éẹềểễếệìỉỄẾỒĩíịò"
            + "Ổỏõóọồổỗốộờởỡớợù"
            + "ỖủũúụừửữứựỳỷỹýỵỐ";

    Tcvn3() {
        super("x-TCVN3", null);
    }

    @Override
    public boolean contains(Charset other) {
        return List.of("US-ASCII", name()).contains(other.name());
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    byte b = in.get();
                    out.put(b >= 0 ? (char) b : UPPER_HALF.charAt(b & 0x7F));
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public CharsetEncoder newEncoder() {
        byte[] bytes = new byte[0x2000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i < 0x80 ? (byte) i : 0;
        }
        for (int i = 0; i < UPPER_HALF.length(); i++) {
            bytes[UPPER_HALF.charAt(i)] = (byte) (0x80 | i);
        }
        return new CharsetEncoder(this, 1, 1) {
            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    char c = in.get();
                    if (c >= bytes.length || (c > 0 && bytes[c] == 0)) {
                        in.position(in.position() - 1);
                        return CoderResult.unmappableForLength(1);
                    }
                    out.put(bytes[c]);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }
}
