package uk.letterbox.wiring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.letterbox.events.EventDoor;
import uk.letterbox.events.Memory;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Starts;

/** What the events door asks of the journal about earlier messages. */
record JournalMemory(Starts starts, Arrivals arrivals) implements Memory {

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
        return arrivals.taken(agency, EventDoor.DOOR, sourceKey);
    }

    @Override
    public void ended(String agency, List<String> keys) {
        starts.ended(agency, keys);
    }
}
