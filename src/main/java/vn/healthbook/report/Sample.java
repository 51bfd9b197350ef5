package vn.healthbook.report;

import org.jspecify.annotations.Nullable;

/**
 * A place where something was found. Holds no value of a person.
 *
 * @param file as the sender named it
 * @param line physical line or row of the sheet, from 1
 * @param column heading in the sender's file; null when the finding is about the whole line
 * @param shape {@link vn.healthbook.field.Mask} of the value, empty for a blank one; null when the line is not held
 */
record Sample(
        String code,
        long delivery,
        String file,
        int line,
        @Nullable String column,
        @Nullable String shape) {}
