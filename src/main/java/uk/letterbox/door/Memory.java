package uk.letterbox.door;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a door knows of earlier messages; the journal keeps it, so that it outlives the process. */
public interface Memory {

    /** Notes that messages are begun; in how many processes each has been, this one among them. */
    Map<String, Integer> begun(String agency, List<String> keys);

    /** Those that another process began and did not end. */
    Set<String> suspects(String agency, List<String> keys);

    /**
     * Whether an event was taken before: what it named by its path or address may be gone since.
     *
     * @param sourceKey as in its {@link uk.letterbox.arrival.Offer}
     */
    boolean taken(String agency, String sourceKey);

    /** Messages were taken, one way or another. */
    void ended(String agency, List<String> keys);
}
