package vn.healthbook.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Character sets that a layout may declare. None is ever guessed: a wrong guess turns names into rubbish that nobody
 * notices.
 */
public enum FileCharset {
    /** With or without byte order mark. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** Either byte order; the byte order mark is required. */
    UTF_16("UTF-16", StandardCharsets.UTF_16);

    private final String label;
    private final Charset charset;

    FileCharset(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** The word for this character set in a layout file. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    public static Optional<FileCharset> find(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
