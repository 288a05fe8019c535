package uk.letterbox.budget;

import uk.letterbox.delivery.Lane;

/** What a key may do now. */
public sealed interface Decision {

    /** Start one call of this lane. */
    record Start(Lane lane) implements Decision {}

    /** Nothing before this time, on the budget's clock. */
    record WaitUntil(long time) implements Decision {}

    /** Nothing before a call under way has ended. */
    record WaitForAnswer() implements Decision {}

    /** Nothing is due. */
    record Idle() implements Decision {}
}
