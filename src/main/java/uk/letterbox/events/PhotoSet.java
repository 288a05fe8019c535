package uk.letterbox.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;

/**
 * A set of photos that takes the place of all photos of a property: the event itself, then each photo in its order. All of
 * them are fit and of a known property, or none is taken.
 */
record PhotoSet(Payloads payloads, EventAppraisal appraisal, Spooling spooling, Ids ids) {

    /** The photos, each of them a part of the offered event. */
    List<Offer> photos(Offer event, JsonNode data, String propertyId) throws Unfit, IOException {
        List<Offer> photos = new ArrayList<>();
        try {
            for (JsonNode photo : data.path("photos")) {
                ObjectNode said = photo.deepCopy();
                said.set("side", data.path("side"));
                photos.add(photo(event, said, propertyId, photos.size()));
            }
            return photos;
        } catch (Unfit | IOException none) {
            for (Offer taken : photos) {
                spooling.store().drop(taken.id());
            }
            throw none;
        }
    }

    private Offer photo(Offer event, ObjectNode data, String propertyId, int index) throws Unfit, IOException {
        Intent intent = payloads.media(Kind.PHOTO, data);
        String id = ids.arrival();
        Spooling.Stored stored = spooling.stored(id, Kind.PHOTO, intent);
        Media one = (Media) appraisal.media(intent.said());
        Media media = new Media(one.side(), one.fileName(), one.caption(), one.mimeType(), "", true);
        ObjectNode memo = (ObjectNode) new ObjectMapper().readTree(event.memo());
        memo.set("data", intent.said());
        return new Offer(
                        id,
                        event.agency(),
                        event.door(),
                        media.fileName(),
                        "",
                        event.sourceKey() + "#" + index,
                        stored.sha256(),
                        intent.payload().length,
                        new Proposal.Deliver(List.of(new Draft(Kind.PHOTO, propertyId, media))))
                .noting(memo.toString())
                .within(event.id())
                .keeping(stored.kept());
    }
}
