package uk.letterbox.letmc;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What an answer, or the lack of one, means. Reasons are for people: short, without the key, names or addresses. */
public sealed interface Answer {

    /**
     * letMC carried it out.
     *
     * @param letmcId the id it told, where it told one
     * @param body what it said; a missing node for nothing
     */
    record Done(Optional<String> letmcId, JsonNode body) implements Answer {}

    /** letMC may or may not have carried it out; for a read, it gave nothing to rely on. */
    record Ambiguous(String reason) implements Answer {}

    /** letMC never saw the request. */
    record NotApplied(String reason) implements Answer {}

    /**
     * The allowance of the key is used up (429); letMC did not carry it out.
     *
     * @param retryAfter how long letMC asks to wait, where it says so; a day at most
     */
    record TooMany(Optional<Duration> retryAfter, String reason) implements Answer {}

    /** letMC turned it down for good. */
    record Refused(int status, String reason) implements Answer {}

    /** letMC does not know the key, or not for this tier (401). */
    record Unauthorised(String reason) implements Answer {}

    /** Another's data, a block after too many calls, or a security policy (403): the status does not say which. */
    record Forbidden(String reason) implements Answer {}
}
