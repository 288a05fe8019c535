package uk.letterbox.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.arrival.Mark;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Person;
import uk.letterbox.door.Memory;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.property.References;

/** What messages to an agency are offered as: its event, for a set of photos with each of them, or why it is refused. */
final class EventOffers {

    private final String agency;
    private final EventSchemas schemas;
    private final Envelope envelope;
    private final Payloads payloads;
    private final EventAppraisal appraisal;
    private final UnreadMessages unread;
    private final Ids ids;
    private final Memory memory;
    private final PersonMarks marks;
    private final ObjectMapper json = new ObjectMapper();

    EventOffers(
            String agency,
            EventSchemas schemas,
            Envelope envelope,
            Payloads payloads,
            EventAppraisal appraisal,
            Ids ids,
            Memory memory,
            PersonMarks marks) {
        this.agency = agency;
        this.schemas = schemas;
        this.envelope = envelope;
        this.payloads = payloads;
        this.appraisal = appraisal;
        this.unread = new UnreadMessages(agency, ids);
        this.ids = ids;
        this.memory = memory;
        this.marks = marks;
    }

    /** Spools what a message carries; the event itself is offered first. */
    List<Offer> of(Received message, References references, Spooling spooling) throws IOException {
        if (message.unreadable().isPresent()) {
            return List.of(refused(message, message.unreadable().get()));
        }
        try {
            return of(message, envelope.read(message), references, spooling);
        } catch (Unfit unfit) {
            return List.of(unread.offer(message, SourceKey.of(message), unfit));
        }
    }

    /** One that is not looked into. */
    Offer refused(Received message, String reason) {
        return unread.offer(message, reason);
    }

    private List<Offer> of(Received message, CloudEvent event, References references, Spooling spooling)
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
            if (memory.taken(agency, SourceKey.of(event))) {
                return List.of(unread.offer(message, SourceKey.of(event), new Unfit(unfit.getMessage())));
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
        return new Offer(
                        id,
                        agency,
                        EventDoor.DOOR,
                        Shown.name(event.id()),
                        "",
                        SourceKey.of(event),
                        stored.sha256(),
                        intent.payload().length,
                        proposal)
                .noting(memo(event, intent))
                .knownBy(marks(event, intent))
                .keeping(stored.kept());
    }

    private String memo(CloudEvent event, Intent intent) {
        ObjectNode memo = json.createObjectNode();
        memo.put("type", event.type().word()).put("source", event.source()).put("id", event.id());
        memo.set("data", intent.said());
        return memo.toString();
    }

    private List<Mark> marks(CloudEvent event, Intent intent) throws IOException {
        return event.type() == EventType.LEAD_CREATE
                ? marks.of(json.readValue(intent.payload(), Person.class))
                : List.of();
    }
}
