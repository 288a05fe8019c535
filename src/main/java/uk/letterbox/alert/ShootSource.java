package uk.letterbox.alert;

import java.io.IOException;
import java.nio.file.Path;

import uk.letterbox.arrival.Shoot;

/** What is known of a shoot outside of the journal: who is told of it, and where its receipt is. */
public interface ShootSource {

    /** Mail addresses of whoever sent it, with commas between them; empty for nobody. */
    String sender(Shoot shoot);

    /** Mail addresses of the agency, with commas between them; empty for nobody. */
    String office(Shoot shoot) throws IOException;

    /** The property as its sender calls it: {@code <side>/<folder>}. */
    String property(Shoot shoot);

    /** The account or the server that it came from; empty for the agency's own inbox. */
    String from(Shoot shoot);

    /** Its receipt, as a page. */
    Path receipt(Shoot shoot);
}
