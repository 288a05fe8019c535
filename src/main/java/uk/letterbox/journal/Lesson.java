package uk.letterbox.journal;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What a call has taught beside the fate of its delivery. */
public sealed interface Lesson {

    /** The key is used too much: close it. {@code retryAfter} in milliseconds, 0 when not told. */
    record TooMany(long retryAfter, String reason) implements Lesson {}

    /** 401: the agency stops until its key changes or a person resumes it. */
    record KeyRejected(String reason) implements Lesson {}

    /** 403: the agency waits so long, then a probe asks. */
    record Forbidden(long probeAfter, String reason) implements Lesson {}

    /** The probe was answered well. */
    record WelcomeAgain() implements Lesson {}

    /** letMC could not be reached: the agency waits, longer each time. */
    record Unreachable(String reason) implements Lesson {}

    /** letMC answered. */
    record Reached() implements Lesson {}

    /** The operation worked. */
    record OperationWorked() implements Lesson {}

    /** 404, 405, 406 or 415 on the operation. */
    record OperationRefused() implements Lesson {}

    /** The operation is paused: its path or method is probably wrong. */
    record OperationPaused(String reason) implements Lesson {}

    /** Whether listings give back the tag. */
    record TagSeen(TagProof proof) implements Lesson {}

    /** What a property's listing holds now. */
    record Listed(List<String> ids, OptionalInt highestNumber) implements Lesson {}

    /** What was there of a kind before the first of a new set: the old set; and what else was listed beside it. */
    record OldSet(List<String> ids, List<String> beside) implements Lesson {

        /** Some are known to be of another kind. */
        OldSet without(Set<String> others) {
            return new OldSet(
                    ids.stream().filter(id -> !others.contains(id)).toList(),
                    Stream.concat(beside.stream(), ids.stream().filter(others::contains))
                            .toList());
        }
    }

    /** One of letMC's own lists: types of portal media, lead sources, branches, custom fields. {@code ofObject} when it is one object's, and others have others. */
    record Named(List<ReferenceItem> items, boolean ofObject) implements Lesson {}

    /** Earlier deliveries that a listing showed by their tag: letMC's id of each, by delivery. */
    record Recognised(Map<String, String> letmcIds) implements Lesson {}
}
