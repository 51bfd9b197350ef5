package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileCharsetTest {

    private static final String SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíị"
            + "oòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcdghklmnpqrstvx0123456789 ,;\"-/";

    @ParameterizedTest
    @MethodSource("lettersOfOldCharsets")
    void writesAndReadsEveryVietnameseLetter(FileCharset charset, String letters) throws Exception {
        ByteBuffer bytes = charset.charset().newEncoder().encode(CharBuffer.wrap(letters));

        assertThat(strict(charset).decode(bytes).toString()).isEqualTo(letters);
    }

    @ParameterizedTest
    @MethodSource("lettersOfOldCharsets")
    void readsTheSameWhereverTheBytesAreCut(FileCharset charset, String letters) {
        byte[] bytes = letters.getBytes(charset.charset());
        CharsetDecoder decoder = strict(charset);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer piece = ByteBuffer.allocate(4);
        for (byte b : bytes) {
            piece.put(b).flip();
            assertThat(decoder.decode(piece, text, false).isUnderflow()).isTrue();
            piece.compact();
        }
        decoder.decode(piece.flip(), text, true);
        decoder.flush(text);

        assertThat(text.flip().toString()).isEqualTo(letters);
    }

    /** TCVN3 has seven capitals beyond ASCII; toned ones are small letters in a font for capitals. */
    static List<Arguments> lettersOfOldCharsets() {
        return List.of(
                Arguments.of(FileCharset.TCVN3, SMALL + "ABCXYZ ĂÂÊÔƠƯĐ"),
                Arguments.of(FileCharset.VNI_WINDOWS, SMALL + SMALL.toUpperCase(Locale.ROOT) + "“”"));
    }

    @Test
    void readsWhatTheFontsOfTheirTimeShow() {
        assertThat(latin("Nguy\u00d4n V\u00a8n H\u00efng", FileCharset.TCVN3)).isEqualTo("Nguyễn Văn Hùng");
        assertThat(latin("\u00a7\u00c6ng Th\u00de \u00ae\u00eei", FileCharset.TCVN3))
                .isEqualTo("Đặng Thị đợi");
        assertThat(latin("Nguye\u00e3n \u00d1a\u00ebng", FileCharset.VNI_WINDOWS))
                .isEqualTo("Nguyễn Đặng");
        assertThat(latin("TRA\u00c0N TH\u00d2 THU\u00d8Y", FileCharset.VNI_WINDOWS))
                .isEqualTo("TRẦN THỊ THÙY");
        assertThat(latin("Nguy\u00ea\u00den \u00d0\u00e3\u00f2ng", FileCharset.WINDOWS_1258))
                .isEqualTo("Nguyễn Đặng");
    }

    @Test
    void refusesAMarkThatStandsOnNoVowel() {
        assertThatThrownBy(() -> strict(FileCharset.VNI_WINDOWS)
                        .decode(ByteBuffer.wrap("B\u00f9i".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void isFoundByItsWordInAnyCase() {
        for (FileCharset charset : FileCharset.values()) {
            assertThat(FileCharset.find(charset.label().toLowerCase(Locale.ROOT)))
                    .contains(charset);
        }
        assertThat(FileCharset.find("latin1")).isEmpty();
        assertThat(Charset.isSupported("windows-1258")).isTrue();
    }

    private static String latin(String bytes, FileCharset charset) {
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset.charset());
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static CharsetDecoder strict(FileCharset charset) {
        return charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
