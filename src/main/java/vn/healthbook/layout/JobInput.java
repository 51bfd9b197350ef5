package vn.healthbook.layout;

/**
 * What a job takes when the operator names no file.
 *
 * @param files glob below the home, with {@code /} between folders, for example {@code inbox/population/*}
 */
public record JobInput(Layout layout, String files) {}
