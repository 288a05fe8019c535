package uk.letterbox.notice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.journal.Notice;

/**
 * The end of an event as a CloudEvent (version 1.0, structured mode): {@code letterbox.delivery.<state>} or
 * {@code letterbox.arrival.<outcome>}. Members that are not known are left out.
 */
public final class OutcomeEvent {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeEvent.class);

    private final ObjectMapper json = new ObjectMapper();

    /** The event, as UTF-8. */
    public byte[] bytes(Notice notice) {
        return text(notice).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The event as text. A cause that the journal no longer holds as JSON is left out: one damaged row must not keep all
     * that come after it back.
     */
    public String text(Notice notice) {
        String what = notice.delivery().isPresent() ? "delivery" : "arrival";
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", notice.id())
                .put("source", "/letterbox/" + notice.agency())
                .put("type", "letterbox." + what + "." + notice.ended().toLowerCase(Locale.ROOT))
                .put("subject", notice.delivery().map(Notice.Delivered::id).orElse(notice.arrivalId()))
                .put("time", notice.at().toString())
                .put("datacontenttype", "application/json");
        event.set("data", data(notice));
        return event.toString();
    }

    private ObjectNode data(Notice notice) {
        ObjectNode data = json.createObjectNode();
        JsonNode cause = cause(notice);
        copy(cause, "id", data, "causeId");
        copy(cause, "source", data, "causeSource");
        copy(cause, "type", data, "causeType");
        data.put("arrivalId", notice.arrivalId());
        notice.delivery().ifPresent(delivery -> {
            data.put("deliveryId", delivery.id());
            data.put("kind", delivery.kind());
            data.put("objectId", delivery.objectId());
            delivery.letmcId().ifPresent(letmcId -> data.put("letmcId", letmcId));
        });
        data.put(notice.delivery().isPresent() ? "state" : "outcome", notice.ended());
        notice.reason().ifPresent(reason -> data.put("reason", reason));
        return data;
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        if (from.path(name).isTextual()) {
            to.set(as, from.get(name));
        }
    }

    /** The event itself, or the one that it came in. */
    private JsonNode cause(Notice notice) {
        JsonNode own = memo(notice, notice.memo());
        return own.path("id").isTextual() ? own : memo(notice, notice.parentMemo());
    }

    private JsonNode memo(Notice notice, String memo) {
        try {
            return json.readTree(memo);
        } catch (JsonProcessingException damaged) {
            LOG.warn("What {} came from is damaged in the journal, and is left out of its outcome", notice.arrivalId());
            return MissingNode.getInstance();
        }
    }
}
