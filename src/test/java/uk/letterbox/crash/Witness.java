package uk.letterbox.crash;

import java.util.List;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/** Knows what was offered at doors, and what must have become of it. */
interface Witness {

    /** Different things that were offered. */
    int offered();

    /** What became of them otherwise, and what their senders were not told. */
    List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) throws Exception;

    /** What a delivery made of this arrival is known by at letMC: the SHA-256 of a file, the address of a link, who a lead is from. */
    String mark(Arrival arrival);

    /** The number of an arrival among those of its property, in the order in which they were offered. */
    int place(Arrival arrival);
}
