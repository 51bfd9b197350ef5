package vn.healthbook.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.healthbook.layout.FileCharset;

/**
 * What the bytes of a text tell about its character set, where they tell it beyond doubt: byte order marks, zero bytes, whole sequences of
 * UTF-8, and for the old Vietnamese sets the words themselves, which are Vietnamese syllables in one of them and rubbish in the others.
 */
final class CharsetEvidence {

    /** As much of a file as is looked at. */
    static final int SAMPLE = 1 << 18;

    private static final int FEWEST_WORDS = 5;
    private static final double SURE = 0.85;
    private static final double UNLIKELY = 0.5;

    private static final Pattern WORD = Pattern.compile("[a-zA-Z\u0080-\uFFFF&&[^\u00A0\u2000-\u206F]]+");
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
            + "(iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô"
            + "|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
            + "(ch|ng|nh|[cmnpt])?");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final List<FileCharset> OLD =
            List.of(FileCharset.WINDOWS_1258, FileCharset.TCVN3, FileCharset.VNI_WINDOWS);

    private CharsetEvidence() {}

    /** The character set in which alone the sample makes sense; empty when the bytes leave it open. */
    static Optional<FileCharset> told(byte[] sample) {
        Optional<FileCharset> unicode = unicode(sample);
        if (unicode.isPresent() || beyondAscii(sample) == 0) {
            return unicode;
        }
        return OLD.stream()
                .filter(each -> sense(sample, each) >= SURE)
                .filter(each -> OLD.stream().allMatch(other -> other == each || sense(sample, other) < UNLIKELY))
                .findFirst();
    }

    /** The character set that the sample is certainly written in although another is declared. */
    static Optional<FileCharset> contradiction(byte[] sample, FileCharset declared) {
        Optional<FileCharset> told = told(sample).filter(each -> each != declared);
        if (declared.isUtf16()) {
            return told.filter(each -> !each.isUtf16());
        }
        return told.filter(each -> each != FileCharset.UTF_8 || beyondAscii(sample) > 2);
    }

    /** Latin text in UTF-16 without a mark: most bytes at even places, or most at odd places, are zero. */
    static Optional<FileCharset> zeroBytes(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int most = head.length / 2 * 6 / 10;
        if (head.length < 8 || (even > most) == (odd > most) || Math.min(even, odd) > 0) {
            return Optional.empty();
        }
        return Optional.of(odd > most ? FileCharset.UTF_16LE : FileCharset.UTF_16BE);
    }

    private static Optional<FileCharset> unicode(byte[] sample) {
        if (FileHead.hasUtf8Mark(sample)) {
            return Optional.of(FileCharset.UTF_8);
        }
        if (FileHead.hasUtf16Mark(sample)) {
            return Optional.of(FileCharset.UTF_16);
        }
        Optional<FileCharset> zeros = zeroBytes(sample);
        if (zeros.isPresent()) {
            return zeros;
        }
        return beyondAscii(sample) > 0 && decoded(sample, FileCharset.UTF_8).isPresent()
                ? Optional.of(FileCharset.UTF_8)
                : Optional.empty();
    }

    /** Share of the words with letters beyond ASCII that are Vietnamese syllables; 0 when there are too few to say. */
    private static double sense(byte[] sample, FileCharset charset) {
        Optional<String> text = decoded(sample, charset);
        if (text.isEmpty()) {
            return 0;
        }
        List<String> words = WORD.matcher(Normalizer.normalize(text.get(), Normalizer.Form.NFC))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(c -> c >= 0x80))
                .limit(10_000)
                .toList();
        return words.size() < FEWEST_WORDS
                ? 0
                : (double) words.stream().filter(CharsetEvidence::isSyllable).count() / words.size();
    }

    static boolean isSyllable(String word) {
        String marks = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String untoned = TONES.matcher(marks).replaceAll("");
        return marks.length() - untoned.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(untoned, Normalizer.Form.NFC))
                        .matches();
    }

    static int beyondAscii(byte[] sample) {
        int count = 0;
        for (byte b : sample) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    /** The sample as text; a letter cut at its end is no fault. */
    private static Optional<String> decoded(byte[] sample, FileCharset charset) {
        CharsetDecoder decoder = charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
