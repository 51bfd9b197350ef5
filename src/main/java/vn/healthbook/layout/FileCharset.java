package vn.healthbook.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Character sets that a layout may declare. None is ever guessed: a wrong guess turns names into rubbish that nobody
 * notices. What is read leaves as Unicode; combining marks are composed (form C) value by value.
 */
public enum FileCharset {
    /** With or without byte order mark. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** Either byte order; told by the byte order mark or, without one, by the zero bytes of Latin letters. */
    UTF_16("UTF-16", StandardCharsets.UTF_16),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    /** Vietnamese of Windows: letters with a shape of their own, tones as combining marks behind them. */
    WINDOWS_1258("windows-1258", Charset.forName("windows-1258")),
    /** ABC, the fonts .VnTime and .VnTimeH; toned capitals are written as small letters. */
    TCVN3("TCVN3", new Tcvn3()),
    /** The fonts VNI-Times and their like. */
    VNI_WINDOWS("VNI-Windows", new VniWindows());

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

    public boolean isUtf16() {
        return this == UTF_16 || this == UTF_16LE || this == UTF_16BE;
    }

    /** One byte for each sign: what any bytes can be taken for, so that a mistake has to be looked for. */
    public boolean isLegacy() {
        return this == WINDOWS_1258 || this == TCVN3 || this == VNI_WINDOWS;
    }

    public static Optional<FileCharset> find(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
