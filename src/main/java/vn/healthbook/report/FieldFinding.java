package vn.healthbook.report;

import org.jspecify.annotations.Nullable;

/** How often something was found in one field of one delivery, and where first. */
public record FieldFinding(
        String code, String severity, @Nullable String field, long rows, int firstLine) {}
