package vn.healthbook.intake;

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
import java.nio.file.Files;
import java.nio.file.Path;
import vn.healthbook.layout.FileCharset;

/** A delivered file as text: looked at before it is read, decoded strictly, never guessed. */
final class TextFile {

    private static final int HEAD = 8_192;

    private final Path path;
    private final FileCharset charset;
    private final boolean lastLineEnded;

    private TextFile(Path path, FileCharset charset, boolean lastLineEnded) {
        this.path = path;
        this.charset = charset;
        this.lastLineEnded = lastLineEnded;
    }

    /** Refuses what is no text or not in the declared character set, as far as the first bytes tell. */
    static TextFile examine(Path path, FileCharset charset) throws DeliveryRefused {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new DeliveryRefused(FileNotice.FILE_UNREADABLE, 0);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new DeliveryRefused(FileNotice.FILE_EMPTY, 0);
            }
            FileHead.refuseOtherFormats(head);
            FileHead.refuseOtherCharsets(head, charset);
            return new TextFile(path, charset, endsWithLineEnd(path, charset));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the last line ends as lines do; if not, the file may have been cut. */
    boolean lastLineEnded() {
        return lastLineEnded;
    }

    /**
     * The text without byte order mark. A byte that the character set has not throws {@link
     * java.nio.charset.CharacterCodingException}.
     */
    GuardedReader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        GuardedReader text = new GuardedReader(new InputStreamReader(in, decoder()));
        if (charset == FileCharset.UTF_8 && startsWithMark()) {
            in.skipNBytes(3);
        }
        return text;
    }

    private boolean startsWithMark() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return FileHead.hasUtf8Mark(in.readNBytes(3));
        }
    }

    /** Line of the first byte that the character set has not; read again, for a reader forgets how far it came. */
    int brokenLine() {
        int line = 1;
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
                line += (int) text.chars().filter(c -> c == '\n').count();
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
        int width = charset == FileCharset.UTF_16 ? 2 : 1;
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
}
