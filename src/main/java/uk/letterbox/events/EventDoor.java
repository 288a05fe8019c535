package uk.letterbox.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.door.Memory;
import uk.letterbox.fit.Preparation;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.property.References;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Spool;

/** The events door of one agency, whatever connector a message came by. */
public final class EventDoor {

    /** What the journal calls it. */
    public static final String DOOR = "events";

    private static final int MOST_STARTS = 3;

    private final String agency;
    private final Envelope envelope;
    private final EventAppraisal appraisal;
    private final EventOffers offers;
    private final Preparation preparation;
    private final PropertiesFile properties;
    private final RefusedFolder refused;
    private final Spool spool;
    private final Memory memory;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Received> underWay = new ConcurrentHashMap<>();

    EventDoor(
            String agency,
            Envelope envelope,
            EventAppraisal appraisal,
            EventOffers offers,
            Preparation preparation,
            PropertiesFile properties,
            RefusedFolder refused,
            Spool spool,
            Memory memory) {
        this.agency = agency;
        this.envelope = envelope;
        this.appraisal = appraisal;
        this.offers = offers;
        this.preparation = preparation;
        this.properties = properties;
        this.refused = refused;
        this.spool = spool;
        this.memory = memory;
    }

    /** A message that was turned down, for its sender. */
    public record Refusal(Received received, String reason) {}

    /** Bytes that an event may have. */
    int longest() {
        return envelope.longest();
    }

    /** Those of some messages that an earlier process began and did not end. */
    public Set<Received> suspects(List<Received> messages) {
        Set<String> suspects =
                memory.suspects(agency, messages.stream().map(Received::key).toList());
        return messages.stream()
                .filter(message -> suspects.contains(message.key()))
                .collect(Collectors.toSet());
    }

    /** Whether a message has come whole: one that is being written is not JSON yet. */
    boolean whole(byte[] body) {
        return envelope.whole(body);
    }

    /**
     * Spools what messages carry and offers them.
     *
     * @throws IOException when the spool or {@code properties.csv} fails; then nothing was taken
     */
    public List<Offer> take(List<Received> messages) throws IOException {
        Map<String, Integer> starts =
                memory.begun(agency, messages.stream().map(Received::key).toList());
        References references = properties.current();
        List<Offer> taken = new ArrayList<>();
        Map<String, Received> firsts = new HashMap<>();
        try (Spool.Batch store = spool.batch()) {
            Spooling spooling = new Spooling(store, preparation);
            for (Received message : messages) {
                List<Offer> made = starts.get(message.key()) > MOST_STARTS
                        ? List.of(offers.refused(
                                message,
                                "It has stopped Letterbox " + MOST_STARTS + " times, so it is not"
                                        + " looked into any more. Send it in another form, and report it."))
                        : offers.of(message, references, spooling);
                firsts.put(made.get(0).id(), message);
                taken.addAll(made);
            }
            store.commit();
        }
        underWay.putAll(firsts);
        return taken;
    }

    /** The journal has them; those it refused go back to their sender. */
    public List<Refusal> acknowledge(List<Accepted> accepted) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Accepted each : accepted) {
            if (each.repeated()) {
                spool.remove(each.offer().id());
            }
            if (each.offer().parent().isPresent()) {
                continue;
            }
            Received received = underWay.remove(each.offer().id());
            keys.add(received.key());
            if (each.arrival().outcome() == ArrivalOutcome.REFUSED) {
                refusals.add(new Refusal(received, each.arrival().reason().orElse("It cannot be taken as it is.")));
            }
        }
        memory.ended(agency, keys);
        return refusals;
    }

    /** What should become of a held event now, with {@code propertyId} or {@code reference} given by a person. */
    public Proposal again(Arrival held, Map<String, String> values) throws IOException {
        ObjectNode memo = (ObjectNode) json.readTree(held.memo());
        EventType type = EventType.ofWord(memo.path("type").asText()).orElseThrow();
        ObjectNode said = (ObjectNode) memo.path("data");
        values.forEach(said::put);
        return appraisal.of(type, held.id(), said, properties.current());
    }

    /** Gives a held event back whole, as it can be sent again; where it is then. */
    public Path giveBack(Arrival held, String reason) throws IOException {
        return refused.put(new GivenBack().event(held.memo(), spool.file(held.id())), held.id() + ".json", reason);
    }
}
