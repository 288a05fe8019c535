package uk.letterbox.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts an event together again from what the journal and the spool keep of it, so that it can be sent as it was. */
final class GivenBack {

    private final ObjectMapper json = new ObjectMapper();

    /**
     * The event in structured mode.
     *
     * @param memo what its door noted of it
     * @param payload its spooled bytes
     */
    byte[] event(String memo, Path payload) throws IOException {
        JsonNode noted = json.readTree(memo);
        EventType type = EventType.ofWord(noted.path("type").asText()).orElseThrow();
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", noted.path("id").asText())
                .put("source", noted.path("source").asText())
                .put("type", type.word())
                .put("datacontenttype", "application/json");
        ObjectNode data = noted.path("data").deepCopy();
        data.remove("mimeType");
        restore(type, data, Files.readAllBytes(payload));
        event.set("data", data);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void restore(EventType type, ObjectNode data, byte[] payload) throws IOException {
        switch (type.kind()) {
            case PHOTO, FLOORPLAN, PORTALMEDIA -> {
                if (payload.length > 0) {
                    data.put("content", Base64.getEncoder().encodeToString(payload));
                }
            }
            case LEAD -> data.setAll((ObjectNode) json.readTree(payload));
            case CUSTOMFIELD -> data.set("value", json.readTree(payload));
            case PHOTO_DELETE, FLOORPLAN_DELETE -> data.remove("content");
        }
    }
}
