package uk.letterbox.retention;

import java.io.IOException;
import java.util.Set;

import uk.letterbox.journal.Amount;
import uk.letterbox.journal.Waited;

/** A kind of things that wait for somebody and cannot wait for ever. Times are in epoch milliseconds. */
interface Neglected {

    /** The kind of the alert that announces their end. */
    String kind();

    /** The agencies of which something may wait. */
    Set<String> agencies();

    /** What of an agency has waited since before a time. */
    Waited before(String agency, long time) throws IOException;

    /** Lets go of all that has waited since before a time. */
    Amount letGo(String agency, long time) throws IOException;

    /**
     * What people are told beforehand.
     *
     * @param until the day on which the first of them go
     */
    String announcement(Waited waited, String until);
}
