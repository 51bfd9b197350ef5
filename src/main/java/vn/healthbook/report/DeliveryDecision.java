package vn.healthbook.report;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a named person decided about a delivery.
 *
 * @param nth first, second, third decision about it
 * @param word HOLD, RELEASE or WITHDRAW
 * @param openedGate the gate that had held it, opened by a release
 */
public record DeliveryDecision(
        int nth, String word, @Nullable String openedGate, String by, String reason, OffsetDateTime at) {}
