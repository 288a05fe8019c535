package uk.letterbox.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;

/** Messages to an agency that are refused before anything of them is taken. */
record UnreadMessages(String agency, Ids ids) {

    /** One that its door did not read at all. */
    Offer offer(Received message, String reason) {
        return offer(message, SourceKey.of(message), new Unfit(reason));
    }

    /** Its sender is told what it calls itself. */
    Offer offer(Received message, String sourceKey, Unfit unfit) {
        ObjectNode memo = new ObjectMapper().createObjectNode();
        unfit.event().forEach(memo::put);
        return new Offer(
                        ids.arrival(),
                        agency,
                        EventDoor.DOOR,
                        Shown.name(message.key()),
                        "",
                        sourceKey,
                        SourceKey.digest(message.body()),
                        message.body().length,
                        new Proposal.Refuse(unfit.getMessage()))
                .noting(memo.isEmpty() ? "" : memo.toString());
    }
}
