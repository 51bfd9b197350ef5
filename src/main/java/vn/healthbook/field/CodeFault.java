package vn.healthbook.field;

/**
 * One mistake in a file of {@code jobs/codes/}, with what to do about it.
 *
 * @param file name within the folder: {@code gender.csv}
 * @param line physical line, from 1; 0 when it concerns the whole file
 */
public record CodeFault(String file, long line, String vietnamese, String english) {

    /** Where it is: {@code gender.csv:3}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
