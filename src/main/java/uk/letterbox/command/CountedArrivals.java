package uk.letterbox.command;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.console.Metrics;
import uk.letterbox.wiring.ArrivalMeter;

/** Arrivals, counted for metrics; what a crash brought twice counts once. */
record CountedArrivals(Metrics metrics) implements ArrivalMeter {

    @Override
    public void arrived(Accepted accepted) {
        if (!accepted.repeated()) {
            Arrival arrival = accepted.arrival();
            metrics.arrived(arrival.agency(), arrival.door(), arrival.outcome());
        }
    }
}
