package vn.healthbook.layout;

import java.nio.file.Path;

/**
 * One mistake in a file of the operators' room, with what to do about it.
 *
 * @param line physical line, from 1; 0 when it concerns the whole file
 */
public record ConfigurationFault(Path file, int line, String vietnamese, String english) {

    /** Where it is, as editors and terminals understand it: {@code jobs/layouts/population.yml:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file.toString();
    }
}
