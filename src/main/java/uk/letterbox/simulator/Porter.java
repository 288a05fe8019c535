package uk.letterbox.simulator;

import java.util.List;
import java.util.Optional;

/** Turns away who has not the key, has used up the allowance, or asks for what is not there; in this order. */
final class Porter {

    private Porter() {}

    static Optional<Answer> turnedAway(
            String wanted, Wire wire, KeyLimit.Verdict verdict, List<Operation.Match> matches) {
        String key = wire.key();
        if (key.isEmpty() || !wanted.isEmpty() && !wanted.equals(key)) {
            return Optional.of(Answer.refusal(401, "Authorization has been denied for this request."));
        }
        return switch (verdict) {
            case SHUT_OUT -> Optional.of(Answer.refusal(403, "Forbidden."));
            case TOO_MANY -> Optional.of(Answer.refusal(429, "The allowance of requests is used up."));
            case ADMITTED -> misdirected(wire, matches);
        };
    }

    /** Whether a file comes in a form that is understood. */
    static boolean understands(Habits habits, Operation operation, String contentType) {
        return operation.carries() != Operation.Carries.FILE
                || habits.codec().isEmpty()
                || habits.codec().equals(BodyReader.codec(contentType));
    }

    private static Optional<Answer> misdirected(Wire wire, List<Operation.Match> matches) {
        if (matches.isEmpty()) {
            return Optional.of(Answer.refusal(404, "No HTTP resource was found that matches " + wire.path() + "."));
        }
        if (matches.stream().noneMatch(match -> match.operation().method().equals(wire.method()))) {
            return Optional.of(Answer.refusal(405, "The resource does not support the method " + wire.method() + "."));
        }
        return Optional.empty();
    }
}
