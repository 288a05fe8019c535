package uk.letterbox.dispatch;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;

/** Counts calls, for metrics. */
public interface CallMeter {

    /** A call ended. */
    void called(String agency, String operation, CallOutcome outcome);

    /** A call was sent so long after it was due. */
    void waited(Lane lane, long millis);
}
