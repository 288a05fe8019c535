package uk.letterbox.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import uk.letterbox.errand.Kept;
import uk.letterbox.errand.Told;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.Listing;
import uk.letterbox.letmc.NamedList;

/** What an answer holds, read tolerantly; empty for what it is not. */
final class Answered {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answered() {}

    /** One of letMC's lists of names. */
    static Optional<NamedList> names(Told told) {
        return NamedList.of(json(told));
    }

    /** Everything that a property lists; empty also when it lists more than one page. */
    static Optional<List<ListedItem>> wholeListing(Told told) {
        return Listing.of(json(told)).filter(Listing::whole).map(Listing::items);
    }

    /** A text member of an object, in any case. */
    static Optional<String> text(Told told, String member) {
        return json(told).properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(member))
                .map(entry -> entry.getValue().asText(""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static JsonNode json(Told told) {
        try {
            return told.answer().isEmpty()
                    ? MissingNode.getInstance()
                    : JSON.readTree(told.answer().map(Kept::body).orElseThrow());
        } catch (IOException none) {
            return MissingNode.getInstance();
        }
    }
}
