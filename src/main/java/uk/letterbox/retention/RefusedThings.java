package uk.letterbox.retention;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import uk.letterbox.journal.Amount;
import uk.letterbox.journal.Waited;

/**
 * Refused files, which wait for their senders.
 *
 * @param folders of each agency; of one that is not configured any more nothing is known
 */
record RefusedThings(Map<String, OldFiles> folders) implements Neglected {

    @Override
    public String kind() {
        return "refused-too-long";
    }

    @Override
    public Set<String> agencies() {
        return folders.keySet();
    }

    @Override
    public Waited before(String agency, long time) throws IOException {
        if (!folders.containsKey(agency)) {
            return Waited.NOTHING;
        }
        return folders.get(agency).before(time).stream()
                .map(file -> new Waited(new Amount(1, file.bytes()), file.since()))
                .reduce(Waited.NOTHING, Waited::and);
    }

    @Override
    public Amount letGo(String agency, long time) throws IOException {
        return folders.containsKey(agency) ? folders.get(agency).removeBefore(time) : Amount.NONE;
    }

    @Override
    public String announcement(Waited waited, String until) {
        return waited.amount().count() + " refused files are removed from " + until
                + " on. What is still wanted of drop/refused, events/refused and mail/refused: mend it as the note beside it"
                + " says and send it again, or move it elsewhere";
    }
}
