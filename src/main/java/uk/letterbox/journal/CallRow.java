package uk.letterbox.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call as people look at it.
 *
 * @param outcome {@code done}, {@code not_applied}, {@code ambiguous}, {@code refused} or {@code key_stopped}; none while
 *     under way
 */
public record CallRow(
        String id,
        String operation,
        String purpose,
        String lane,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        OptionalInt status,
        Optional<String> answer) {}
