package uk.letterbox.console;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.journal.CallRow;

/** A call, as JSON; {@code outcome} is null while it is under way. */
public record CallView(
        String id,
        String operation,
        String purpose,
        String lane,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        OptionalInt status,
        Optional<String> answer) {

    static CallView of(CallRow call) {
        return new CallView(
                call.id(),
                call.operation(),
                call.purpose(),
                call.lane(),
                call.startedAt(),
                call.endedAt(),
                call.outcome(),
                call.status(),
                call.answer());
    }
}
