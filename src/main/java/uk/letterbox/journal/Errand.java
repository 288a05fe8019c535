package uk.letterbox.journal;

import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.delivery.Lane;

/**
 * A call that a person asks for: made once at most.
 *
 * @param id {@code e-<ULID>}
 * @param dueAt epoch milliseconds
 * @param status the HTTP status, where there was an answer
 * @param outcome the word of its call's outcome, or {@link #WITHDRAWN}; none before its end
 * @param reason what its call said of the answer, or of the lack of one; without personal data
 */
public record Errand(
        String id,
        String agency,
        String operation,
        Lane lane,
        long dueAt,
        State state,
        OptionalInt status,
        Optional<String> outcome,
        Optional<String> reason) {

    /** The outcome of one that was never claimed. */
    public static final String WITHDRAWN = "withdrawn";

    /** How far it has come. */
    public enum State {
        WAITING,
        SENDING,
        ENDED
    }
}
