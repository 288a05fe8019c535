package uk.letterbox.mail;

import java.time.Instant;
import java.util.List;

import uk.letterbox.arrival.Mark;

/** What is known of earlier enquiries of somebody. */
@FunctionalInterface
public interface Acquaintance {

    /** How often somebody who has one of these marks has enquired at an agency. */
    Known of(String agency, List<Mark> person);

    /**
     * Earlier enquiries.
     *
     * @param last when the last of them came
     */
    record Known(int enquiries, Instant last) {}
}
