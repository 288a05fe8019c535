package uk.letterbox.journal;

import java.util.OptionalInt;

import uk.letterbox.delivery.CallOutcome;

/**
 * How a call ended.
 *
 * @param status the HTTP status, where there was an answer
 * @param answer what letMC said, or why there was no answer; no secret, no personal data
 * @param stamped whether letMC can have counted the call only before now: an answer came, or nothing was sent
 */
public record CallResult(CallOutcome outcome, OptionalInt status, String answer, boolean stamped) {}
