package vn.healthbook.layout;

/**
 * How a text file is cut into values (RFC 4180 with a separator of the sender's choice).
 *
 * @param headerRow physical line of the column names, from 1; lines above it are titles and are not read; {@link
 *     FileFormat#NO_HEADER} when there are none
 */
public record CsvFormat(char separator, FileCharset charset, char quote, int headerRow) implements FileFormat {

    /** Comma, UTF-8, double quote, names on the first line. */
    public static final CsvFormat USUAL = new CsvFormat(',', FileCharset.UTF_8, '"', 1);
}
