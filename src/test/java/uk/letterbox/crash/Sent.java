package uk.letterbox.crash;

import uk.letterbox.arrival.ArrivalOutcome;

/**
 * An event that another system sends.
 *
 * @param number among the events of its agency, in the order in which they are sent first
 * @param id of the event; empty where it is none
 * @param message the event in structured mode
 * @param fate what must have become of it in the end
 * @param mark what it is known by at letMC: the SHA-256 of a file, the address of a link, who a lead is from, a value
 * @param object whose custom field it sets; empty for every other kind
 */
record Sent(int number, String id, String message, ArrivalOutcome fate, String mark, String object) {}
