package uk.letterbox.events;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which messages have been begun before and never ended; the journal keeps it, so that it outlives the process. */
public interface Poison {

    /** Notes that messages are begun; in how many processes each has been, this one among them. */
    Map<String, Integer> begun(String agency, List<String> keys);

    /** Those that another process began and did not end. */
    Set<String> suspects(String agency, List<String> keys);

    /** Messages were taken, one way or another. */
    void ended(String agency, List<String> keys);
}
