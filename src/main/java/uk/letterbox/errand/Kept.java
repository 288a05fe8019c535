package uk.letterbox.errand;

import java.time.Instant;

/**
 * What letMC answered to an errand, as it came.
 *
 * @param contentType as the header says it; empty for none
 * @param date the header {@code Date}; empty for none
 * @param receivedAt by this machine's clock
 */
public record Kept(String contentType, String date, Instant receivedAt, String body) {}
