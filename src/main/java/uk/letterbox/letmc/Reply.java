package uk.letterbox.letmc;

import java.util.Optional;

/**
 * What letMC answered, as it came.
 *
 * @param status the HTTP status
 * @param contentType as the header says it; empty for none
 * @param retryAfter the header {@code Retry-After}, where there was one
 * @param body all of it
 */
public record Reply(int status, String contentType, Optional<String> retryAfter, byte[] body) {}
