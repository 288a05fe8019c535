package uk.letterbox.crash;

import uk.letterbox.arrival.ArrivalOutcome;

/**
 * A file that was put into the inbox.
 *
 * @param name its path below the inbox
 * @param place its number among the files of its property, in the order of their names
 * @param fate what must have become of it in the end
 */
record Offered(String name, String sha256, int place, ArrivalOutcome fate) {}
