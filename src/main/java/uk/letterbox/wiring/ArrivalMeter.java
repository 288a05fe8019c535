package uk.letterbox.wiring;

import uk.letterbox.arrival.Accepted;

/** Counts arrivals, for metrics. The bean {@code arrivalMeter} of the routes. */
public interface ArrivalMeter {

    /** A thing was journaled. */
    void arrived(Accepted accepted);

    /** Counts nothing. */
    static ArrivalMeter none() {
        return accepted -> {};
    }
}
