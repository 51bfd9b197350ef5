package vn.healthbook.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.healthbook.layout.FileCharset;

/** A delivered file as text: looked at before it is read, decoded strictly, never guessed. */
final class TextFile {

    private static final int HEAD = 8_192;

    private final Path path;
    private final FileCharset charset;
    private final boolean bytes;
    private final boolean lastLineEnded;

    private TextFile(Path path, FileCharset charset, boolean bytes, boolean lastLineEnded) {
        this.path = path;
        this.charset = charset;
        this.bytes = bytes;
        this.lastLineEnded = lastLineEnded;
    }

    /**
     * Refuses what is no text or not in the declared character set, as far as the beginning tells.
     *
     * @param mixed whether columns differ in their character sets, so that bytes are handed on one by one
     */
    static TextFile examine(Path path, FileCharset charset, boolean mixed) throws DeliveryRefused {
        try {
            byte[] sample = head(path, CharsetEvidence.SAMPLE);
            FileHead.refuseOtherFormats(sample);
            FileCharset known = known(sample, charset, mixed);
            return new TextFile(path, known, mixed && !known.isUtf16(), endsWithLineEnd(path, known));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first bytes of a file that is there and not empty. */
    static byte[] head(Path path, int length) throws DeliveryRefused, IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new DeliveryRefused(FileNotice.FILE_UNREADABLE, 0);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(length);
            if (head.length == 0) {
                throw new DeliveryRefused(FileNotice.FILE_EMPTY, 0);
            }
            return head;
        }
    }

    /** The declared character set, UTF-16 with its byte order; refused when the bytes speak clearly for another. */
    private static FileCharset known(byte[] sample, FileCharset declared, boolean mixed) throws DeliveryRefused {
        // Where columns differ, words of another character set are no contradiction.
        Optional<FileCharset> other =
                CharsetEvidence.contradiction(sample, declared).filter(each -> !mixed || each.isUtf16());
        boolean marked = FileHead.hasUtf16Mark(sample);
        if (declared.isUtf16()) {
            FileCharset order =
                    marked ? markOf(sample) : CharsetEvidence.zeroBytes(sample).orElse(declared);
            if (declared == FileCharset.UTF_16 && order == declared) {
                throw unclear(
                        "Layout khai UTF-16 nhưng tệp không có dấu BOM và cũng không giống UTF-16"
                                + other.map(told -> "; khai charset: " + told.label())
                                        .orElse("") + ".",
                        "The layout says UTF-16, but the file has no byte order mark and does not look like UTF-16"
                                + other.map(told -> "; declare charset: " + told.label())
                                        .orElse("") + ".");
            }
            if (declared == FileCharset.UTF_16 || (order == declared && other.isEmpty())) {
                return order;
            }
            other = order == declared ? other : Optional.of(order);
        }
        if (other.isPresent()) {
            String told = other.get().label();
            throw unclear(
                    "Tệp được viết bằng " + told + ", layout khai " + declared.label() + "; khai charset: " + told
                            + ".",
                    "The file is written in " + told + ", the layout says " + declared.label() + "; declare charset: "
                            + told + ".");
        }
        return declared;
    }

    private static FileCharset markOf(byte[] sample) {
        return sample[0] == (byte) 0xFF ? FileCharset.UTF_16LE : FileCharset.UTF_16BE;
    }

    /** Whether the last line ends as lines do; if not, the file may have been cut. */
    boolean lastLineEnded() {
        return lastLineEnded;
    }

    FileCharset charset() {
        return charset;
    }

    /** Whether each sign of the text is one byte of the file, because columns differ in their character sets. */
    boolean isBytes() {
        return bytes;
    }

    /**
     * The text without byte order mark. A byte that the character set has not throws {@link
     * java.nio.charset.CharacterCodingException}.
     */
    GuardedReader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(markLength());
        CharsetDecoder decoder = bytes ? StandardCharsets.ISO_8859_1.newDecoder() : decoder();
        return new GuardedReader(new BufferedReader(new InputStreamReader(in, decoder)));
    }

    private int markLength() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(3);
            if (charset.isUtf16()) {
                return FileHead.hasUtf16Mark(head) ? 2 : 0;
            }
            return charset == FileCharset.UTF_8 && FileHead.hasUtf8Mark(head) ? 3 : 0;
        }
    }

    /** Line of the first byte that the character set has not; read again, for a reader forgets how far it came. */
    int brokenLine() {
        int line = 1;
        char last = 0;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer text = CharBuffer.allocate(HEAD);
        CharsetDecoder decoder = decoder();
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, text, end);
                bytes.compact();
                text.flip();
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    line += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
                    last = c;
                }
                text.clear();
                end |= result.isError();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return line;
    }

    private CharsetDecoder decoder() {
        return charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean endsWithLineEnd(Path path, FileCharset charset) throws IOException {
        int width = charset.isUtf16() ? 2 : 1;
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(Math.max(0, channel.size() - width));
            ByteBuffer last = ByteBuffer.allocate(width);
            while (last.hasRemaining() && channel.read(last) >= 0) {}
            for (byte b : last.array()) {
                if (b == '\n' || b == '\r') {
                    return true;
                }
            }
            return false;
        }
    }

    private static DeliveryRefused unclear(String vietnamese, String english) {
        return new DeliveryRefused(FileNotice.CHARSET_UNCLEAR, 0, vietnamese, english);
    }
}
