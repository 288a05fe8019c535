package uk.letterbox.command;

import uk.letterbox.console.Metrics;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;
import uk.letterbox.dispatch.CallMeter;

/** Calls, counted for metrics. */
record CountedCalls(Metrics metrics) implements CallMeter {

    @Override
    public void called(String agency, String operation, CallOutcome outcome) {
        metrics.called(agency, operation, outcome);
    }

    @Override
    public void waited(Lane lane, long millis) {
        metrics.waited(lane, millis);
    }
}
