package uk.letterbox.wiring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.letterbox.events.Poison;
import uk.letterbox.journal.Starts;

/** What the events door asks of the journal about messages that end the process. */
record CountedStarts(Starts starts) implements Poison {

    @Override
    public Map<String, Integer> begun(String agency, List<String> keys) {
        return starts.begun(agency, keys);
    }

    @Override
    public Set<String> suspects(String agency, List<String> keys) {
        return starts.suspects(agency, keys);
    }

    @Override
    public void ended(String agency, List<String> keys) {
        starts.ended(agency, keys);
    }
}
