package vn.healthbook.layout;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VNI for Windows: a vowel is written as its base letter and, behind it, a letter of Latin-1 that stands for its marks ({@code aá} is ấ);
 * ơ, ư, đ, ỵ and the toned i are single letters. A mark that follows no vowel is no VNI.
 */
final class VniWindows extends Charset {

    private static final String VOWELS = "aeouyôöAEOUYÔÖ";
    private static final String TONES = "\u00f9\u00f8\u00fb\u00f5\u00ef"; // acute, grave, hook, tilde, dot below
    private static final String TONES_COMBINING = "\u0301\u0300\u0309\u0303\u0323";
    private static final String CIRCUMFLEX = "\u00e2\u00e1\u00e0\u00e5\u00e3\u00e4";
    private static final String BREVE = "\u00ea\u00e9\u00e8\u00fa\u00fc\u00eb";
    private static final Map<Character, Character> SINGLE = new HashMap<>();
    private static final Map<String, Character> PAIRS = new HashMap<>();
    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        // Signs such as quotation marks are those of Windows; the fonts use none of these places for letters.
        for (int b = 0x80; b < 0xC0; b++) {
            char sign = new String(new byte[] {(byte) b}, Charset.forName("windows-1252")).charAt(0);
            if (sign != '\uFFFD') {
                SINGLE.put((char) b, sign);
                LETTERS.put(sign, String.valueOf((char) b));
            }
        }
        for (String pair : List.of("ôơ", "öư", "ñđ", "îỵ", "íí", "ìì", "æỉ", "óĩ", "òị")) {
            single(pair.charAt(0), pair.charAt(1));
            single(upper(pair.charAt(0)), upper(pair.charAt(1)));
        }
        for (char base : VOWELS.substring(0, 7).toCharArray()) {
            toned(base, SINGLE.getOrDefault(base, base), TONES, "");
        }
        for (char base : "aeo".toCharArray()) {
            toned(base, base, CIRCUMFLEX, "\u0302");
        }
        toned('a', 'a', BREVE, "\u0306");
        PAIRS.forEach((pair, letter) -> {
            // Capitals are written with capital marks; read are both.
            if (Character.isUpperCase(pair.charAt(0)) == Character.isUpperCase(pair.charAt(1))) {
                LETTERS.putIfAbsent(letter, pair);
            }
        });
    }

    VniWindows() {
        super("x-VNI-Windows", null);
    }

    @Override
    public boolean contains(Charset other) {
        return List.of("US-ASCII", name()).contains(other.name());
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new CharsetEncoder(this, 1.5f, 2) {
            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                while (in.hasRemaining()) {
                    String written = written(in.get());
                    if (written == null || out.remaining() < written.length()) {
                        in.position(in.position() - 1);
                        return written == null ? CoderResult.unmappableForLength(1) : CoderResult.OVERFLOW;
                    }
                    out.put(written.getBytes(StandardCharsets.ISO_8859_1));
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    /** Marks as combining letters, the tone last; composed they are the letter. */
    private static void toned(char base, char letter, String marks, String shape) {
        int tones = marks.length() - TONES.length();
        for (int i = 0; i < marks.length(); i++) {
            String tone = i < tones ? "" : TONES_COMBINING.substring(i - tones, i - tones + 1);
            char composed = Normalizer.normalize(letter + shape + tone, Normalizer.Form.NFC)
                    .charAt(0);
            char mark = marks.charAt(i);
            PAIRS.put("" + base + mark, composed);
            PAIRS.put("" + upper(base) + upper(mark), upper(composed));
            PAIRS.put("" + upper(base) + mark, upper(composed));
        }
    }

    private static void single(char written, char letter) {
        SINGLE.put(written, letter);
        LETTERS.put(letter, String.valueOf(written));
    }

    private static char upper(char c) {
        return Character.toUpperCase(c);
    }

    private static @Nullable String written(char c) {
        String known = LETTERS.get(c);
        return known != null || c >= 0x80 ? known : String.valueOf(c);
    }

    /** A vowel waits for the mark that may follow it. */
    private static final class Decoder extends CharsetDecoder {

        private char vowel;

        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected void implReset() {
            vowel = 0;
        }

        @Override
        protected CoderResult implFlush(CharBuffer out) {
            if (vowel != 0 && !out.hasRemaining()) {
                return CoderResult.OVERFLOW;
            }
            putVowel(out);
            return CoderResult.UNDERFLOW;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                char c = (char) (in.get(in.position()) & 0xFF);
                if (vowel != 0) {
                    Character marked = c < 0x80 ? null : PAIRS.get("" + vowel + c);
                    if (marked == null) {
                        putVowel(out);
                        continue;
                    }
                    out.put(marked);
                    vowel = 0;
                } else if (VOWELS.indexOf(c) >= 0) {
                    vowel = c;
                } else {
                    Character letter = c < 0x80 ? Character.valueOf(c) : SINGLE.get(c);
                    if (letter == null) {
                        return CoderResult.malformedForLength(1);
                    }
                    out.put(letter);
                }
                in.get();
            }
            return CoderResult.UNDERFLOW;
        }

        private void putVowel(CharBuffer out) {
            if (vowel != 0) {
                out.put(SINGLE.getOrDefault(vowel, vowel));
                vowel = 0;
            }
        }
    }
}
