package vn.healthbook.batch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A run as {@code batch.run} has it. */
record RunRow(
        long runId,
        String runKey,
        String job,
        LocalDate businessDate,
        boolean dryRun,
        @Nullable Long parentRunId,
        String state,
        int pass,
        String rulesVersion,
        @Nullable Long registryVersion,
        @Nullable Long claimedVersion,
        boolean applying,
        boolean finished,
        @Nullable String attempt,
        @Nullable String ownerHost,
        @Nullable Long ownerPid,
        @Nullable OffsetDateTime ownerStartedAt,
        @Nullable Integer exitCode,
        @Nullable String failure,
        long versionNow) {

    /** What was planned was planned on the registry as it is now. */
    boolean isOnThisRegistry() {
        return (registryVersion == null || registryVersion == versionNow)
                && (claimedVersion == null || claimedVersion == versionNow);
    }

    boolean is(String state) {
        return this.state.equals(state);
    }
}
