package uk.letterbox.erasure;

import java.io.IOException;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.person.Contact;

/** What is kept of arrivals. */
public interface Spooled {

    /** Whether what is kept of an arrival is from somebody, or may be about them. */
    boolean about(Arrival arrival, Contact contact) throws IOException;

    /** The mailbox that it came from; empty for a folder or a queue. */
    String mailbox(Arrival arrival);
}
