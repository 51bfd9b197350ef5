package vn.healthbook.layout;

/** How a file is cut into rows and values. */
public sealed interface FileFormat permits CsvFormat, XlsxFormat {

    /** The file has no column names; the layout says the position of each column. */
    int NO_HEADER = 0;

    /** The row of column names is the one that holds most names of the layout. */
    int FIND_HEADER = -1;

    /** Row of the column names, from 1, or {@link #NO_HEADER} or {@link #FIND_HEADER}; rows above it are titles and are not read. */
    int headerRow();

    default boolean hasHeader() {
        return headerRow() != NO_HEADER;
    }
}
