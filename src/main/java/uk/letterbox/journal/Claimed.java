package uk.letterbox.journal;

import java.util.List;

/**
 * What a claim brought.
 *
 * @param claims calls to be made now
 * @param waitMillis how long nothing more can be claimed unless something changes; at most a minute
 */
public record Claimed(List<Claim> claims, long waitMillis) {}
