package uk.letterbox.spool;

/**
 * Bytes that are in the spool.
 *
 * @param sha256 lower-case hex
 * @param size bytes
 */
public record Spooled(String id, String sha256, long size) {}
