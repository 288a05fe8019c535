package uk.letterbox.wiring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.letterbox.door.Memory;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Starts;

/**
 * What a door asks of the journal about earlier messages.
 *
 * @param door its word
 */
record JournalMemory(Starts starts, Arrivals arrivals, String door) implements Memory {

    @Override
    public Map<String, Integer> begun(String agency, List<String> keys) {
        return starts.begun(agency, keys);
    }

    @Override
    public Set<String> suspects(String agency, List<String> keys) {
        return starts.suspects(agency, keys);
    }

    @Override
    public boolean taken(String agency, String sourceKey) {
        return arrivals.taken(agency, door, sourceKey);
    }

    @Override
    public void ended(String agency, List<String> keys) {
        starts.ended(agency, keys);
    }
}
