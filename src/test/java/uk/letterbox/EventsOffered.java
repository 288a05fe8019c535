package uk.letterbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/** Offers drafts with their payload, as a door does that knows what it wants. */
public record EventsOffered(TestLetterbox letterbox, Ids ids) {

    public EventsOffered(TestLetterbox letterbox) {
        this(letterbox, new Ids());
    }

    /** Takes in a payload and what is to be made of it; a draft without an object stands for itself, as a lead does. */
    public Arrival take(String payload, Draft draft) throws IOException {
        return take(payload.getBytes(StandardCharsets.UTF_8), draft);
    }

    public Arrival take(byte[] payload, Draft draft) throws IOException {
        String id = ids.arrival();
        Draft ours = draft.objectId().isEmpty() ? new Draft(draft.kind(), id, draft.content()) : draft;
        Spooled spooled;
        try (Spool.Batch batch = letterbox.office().spool().batch()) {
            spooled = batch.add(id, new ByteArrayInputStream(payload));
            batch.commit();
        }
        List<Accepted> accepted = letterbox
                .office()
                .arrivals()
                .accept(List.of(new Offer(
                                id,
                                TestLetterbox.AGENCY,
                                "events",
                                "event of " + id,
                                "",
                                "key of " + id,
                                spooled.sha256(),
                                spooled.size(),
                                new Proposal.Deliver(List.of(ours)))
                        .noting("{}")));
        return accepted.get(0).arrival();
    }
}
