package vn.healthbook.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.FileCharset;

/**
 * The text of one value. What comes out is Unicode in form C, whether the file was written in one character set or has columns of their
 * own; a value of a column that is typed in an old font inside a Unicode file is read as the bytes it looks like.
 */
final class CellText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private CellText() {}

    /**
     * A value of a file whose bytes were taken one by one because its columns differ.
     *
     * @throws CharacterCodingException when the bytes are none of the character set
     */
    static String ofBytes(String bytes, FileCharset file, @Nullable FileCharset column)
            throws CharacterCodingException {
        if (isAscii(bytes)) {
            return bytes;
        }
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        if (column == null || column == file) {
            return finished(strict(raw, file), file);
        }
        if (file == FileCharset.UTF_8) {
            try {
                return retyped(strict(raw, file), column);
            } catch (CharacterCodingException notUnicode) {
                return finished(strict(raw, column), column);
            }
        }
        return finished(strict(raw, column), column);
    }

    /** A value of a Unicode file whose letters are those of an old font; one that cannot be is left as it is. */
    static String retyped(String text, @Nullable FileCharset column) {
        if (column == null || isAscii(text) || !column.isLegacy()) {
            return composed(text);
        }
        Optional<byte[]> raw = bytesOf(text);
        if (raw.isEmpty()) {
            return composed(text);
        }
        try {
            return finished(strict(raw.get(), column), column);
        } catch (CharacterCodingException realLetters) {
            return composed(text);
        }
    }

    /** The text of UTF-8 whose bytes were once taken for letters of Windows; empty when these are real letters. */
    static Optional<String> unbroken(String text) {
        try {
            Optional<byte[]> raw = bytesOf(text);
            return raw.isEmpty() ? Optional.empty() : Optional.of(composed(strict(raw.get(), FileCharset.UTF_8)));
        } catch (CharacterCodingException realLetters) {
            return Optional.empty();
        }
    }

    /** The bytes that the letters look like; empty when one is no letter of an old Western character set. */
    private static Optional<byte[]> bytesOf(String text) {
        byte[] raw = new byte[text.length()];
        for (int i = 0; i < raw.length; i++) {
            char c = text.charAt(i);
            byte[] one = c <= 0xFF ? new byte[] {(byte) c} : String.valueOf(c).getBytes(WINDOWS);
            if (c > 0xFF && (one.length != 1 || one[0] == '?')) {
                return Optional.empty();
            }
            raw[i] = one[0];
        }
        return Optional.of(raw);
    }

    /** What stands in a file of one character set. */
    static String finished(String text, FileCharset charset) {
        return charset == FileCharset.TCVN3 ? withCapitals(composed(text)) : composed(text);
    }

    /** Replaces control characters other than tabs and line ends by blanks; says whether there were any. */
    static boolean withoutControls(String[] values) {
        boolean found = false;
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            for (int k = 0; k < value.length(); k++) {
                char c = value.charAt(k);
                if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                    value = value.replace(c, ' ');
                    found = true;
                }
            }
            values[i] = value;
        }
        return found;
    }

    /** Whether nothing is said in any of them: spreadsheets write such rows where a table was only formatted. */
    static boolean areBlank(String[] values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Form C; nearly always the text itself, which is told without looking it up. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (c < 0x1E00 || c > 0x1EFF) && (c < 0x2000 || c > 0x206F)) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** TCVN3 has no toned capitals: NGUYễN is NGUYỄN, written in the font for capitals. */
    private static String withCapitals(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> hasCapitals(word.group()) ? word.group().toUpperCase(Locale.ROOT) : word.group());
    }

    /** At least two letters, and all that the character set has as capitals, are capitals. */
    private static boolean hasCapitals(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (c < 0x80 || "ăâêôơưđ".indexOf(c) >= 0) {
                return false;
            }
        }
        return capitals >= 2;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, FileCharset charset) throws CharacterCodingException {
        return charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
