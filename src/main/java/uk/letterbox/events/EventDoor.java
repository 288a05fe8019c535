package uk.letterbox.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Person;
import uk.letterbox.door.Memory;
import uk.letterbox.fit.Preparation;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.property.References;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.Spool;

/** The events door of one agency, whatever connector a message came by. */
public final class EventDoor {

    /** What the journal calls it. */
    public static final String DOOR = "events";

    private static final int MOST_STARTS = 3;
    private static final int LONGEST_NAME = 200;

    private final String agency;
    private final EventSchemas schemas;
    private final Envelope envelope;
    private final Payloads payloads;
    private final EventAppraisal appraisal;
    private final Preparation preparation;
    private final PropertiesFile properties;
    private final RefusedFolder refused;
    private final Spool spool;
    private final Ids ids;
    private final Memory memory;
    private final ObjectMapper json = new ObjectMapper();
    private final PersonMarks marks;
    private final Map<String, Received> underWay = new ConcurrentHashMap<>();

    EventDoor(
            String agency,
            EventSchemas schemas,
            Envelope envelope,
            Payloads payloads,
            EventAppraisal appraisal,
            Preparation preparation,
            PropertiesFile properties,
            RefusedFolder refused,
            Spool spool,
            Ids ids,
            Memory memory,
            PersonMarks marks) {
        this.agency = agency;
        this.schemas = schemas;
        this.envelope = envelope;
        this.payloads = payloads;
        this.appraisal = appraisal;
        this.preparation = preparation;
        this.properties = properties;
        this.refused = refused;
        this.spool = spool;
        this.ids = ids;
        this.memory = memory;
        this.marks = marks;
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
        List<Offer> offers = new ArrayList<>();
        Map<String, Received> firsts = new HashMap<>();
        try (Spool.Batch store = spool.batch()) {
            Spooling spooling = new Spooling(store, preparation);
            for (Received message : messages) {
                List<Offer> made = starts.get(message.key()) > MOST_STARTS
                        ? List.of(unread(
                                message,
                                sourceKey(message),
                                "It has stopped Letterbox " + MOST_STARTS + " times, so it is not"
                                        + " looked into any more. Send it in another form, and report it."))
                        : offer(message, references, spooling);
                firsts.put(made.get(0).id(), message);
                offers.addAll(made);
            }
            store.commit();
        }
        underWay.putAll(firsts);
        return offers;
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

    private List<Offer> offer(Received message, References references, Spooling spooling) throws IOException {
        if (message.unreadable().isPresent()) {
            return List.of(
                    unread(message, sourceKey(message), message.unreadable().get()));
        }
        try {
            return offer(message, envelope.read(message), references, spooling);
        } catch (Unfit unfit) {
            return List.of(unread(message, sourceKey(message), unfit));
        }
    }

    private List<Offer> offer(Received message, CloudEvent event, References references, Spooling spooling)
            throws Unfit, IOException {
        try {
            if (event.agency().filter(named -> !named.equalsIgnoreCase(agency)).isPresent()) {
                throw new Unfit("The event is for another agency than the one whose door this is: " + agency + ".");
            }
            Optional<String> problem = schemas.problem(event.type(), event.data());
            if (problem.isPresent()) {
                throw new Unfit(problem.get());
            }
            return fit(message, event, references, spooling);
        } catch (Unfit unfit) {
            throw unfit.of(Map.of(
                    "id", event.id(),
                    "source", event.source(),
                    "type", event.type().word()));
        }
    }

    private List<Offer> fit(Received message, CloudEvent event, References references, Spooling spooling)
            throws Unfit, IOException {
        try {
            Offer offer = offer(event, payloads.of(event), references, spooling);
            return event.type() == EventType.PHOTOS_REPLACE && offer.proposal() instanceof Proposal.Deliver
                    ? set(offer, event, references, spooling)
                    : List.of(offer);
        } catch (Unfit unfit) {
            if (memory.taken(agency, sourceKey(event))) {
                return List.of(unread(message, sourceKey(event), unfit.getMessage()));
            }
            throw unfit;
        }
    }

    private List<Offer> set(Offer offer, CloudEvent event, References references, Spooling spooling)
            throws Unfit, IOException {
        String property = appraisal.property(event.data(), references).orElseThrow();
        List<Offer> offers = new ArrayList<>(List.of(offer));
        try {
            offers.addAll(new PhotoSet(payloads, appraisal, spooling, ids).photos(offer, event.data(), property));
            return offers;
        } catch (Unfit unfit) {
            spooling.store().drop(offer.id());
            throw unfit;
        }
    }

    private Offer offer(CloudEvent event, Intent intent, References references, Spooling spooling)
            throws Unfit, IOException {
        String id = ids.arrival();
        Spooling.Stored stored = spooling.stored(id, event.type().kind(), intent);
        Proposal proposal = appraisal.of(event.type(), id, intent.said(), references);
        if (proposal instanceof Proposal.Refuse) {
            spooling.store().drop(id);
        }
        ObjectNode memo = json.createObjectNode();
        memo.put("type", event.type().word()).put("source", event.source()).put("id", event.id());
        memo.set("data", intent.said());
        return new Offer(
                        id,
                        agency,
                        DOOR,
                        Shown.of(event.id(), LONGEST_NAME),
                        "",
                        sourceKey(event),
                        stored.sha256(),
                        intent.payload().length,
                        proposal,
                        memo.toString(),
                        Optional.empty(),
                        event.type() == EventType.LEAD_CREATE
                                ? marks.of(new ObjectMapper().readValue(intent.payload(), Person.class))
                                : List.of())
                .keeping(stored.kept());
    }

    private Offer unread(Received message, String sourceKey, String reason) {
        return unread(message, sourceKey, new Unfit(reason));
    }

    /** Its sender is told what it calls itself. */
    private Offer unread(Received message, String sourceKey, Unfit unfit) {
        ObjectNode memo = json.createObjectNode();
        unfit.event().forEach(memo::put);
        return new Offer(
                ids.arrival(),
                agency,
                DOOR,
                Shown.of(message.key(), LONGEST_NAME),
                "",
                sourceKey,
                digest(message.body()),
                message.body().length,
                new Proposal.Refuse(unfit.getMessage()),
                memo.isEmpty() ? "" : memo.toString(),
                Optional.empty());
    }

    private static String sourceKey(CloudEvent event) {
        return sha256(event.source() + "\n" + event.id());
    }

    /** One without an envelope that could be read is known by what its source knows it by, and by its bytes. */
    private static String sourceKey(Received message) {
        return sha256(message.key() + "\n" + digest(message.body()));
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

    private static String sha256(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
