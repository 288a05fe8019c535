package uk.letterbox.events;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the envelope of an event: structured (a JSON object with everything in it) or binary (attributes in the message's
 * properties, the body is the data). Properties begin with {@code cloudEvents_} or {@code cloudEvents:} over JMS and AMQP, with
 * {@code ce_} over Kafka, with {@code ce-} over HTTP.
 */
final class Envelope {

    private static final String[] PREFIXES = {"cloudevents_", "cloudevents:", "ce_", "ce-"};
    /** Of an id or a source: an outcome repeats them, and must find room wherever outcomes go. */
    private static final int LONGEST_NAME = 1_000;
    /** Names, values and brackets: a set of 255 photos has some 3,000, and each costs far more memory than its bytes. */
    private static final long MOST_TOKENS = 100_000;

    private static final String ADVICE =
            "Send a CloudEvent 1.0 in JSON, for example {\"specversion\":\"1.0\",\"id\":\"42\",\"source\":\"/crm\","
                    + "\"type\":\"letmc.lead.create\",\"data\":{…}}.";

    private final JsonMapper json;
    private final int longest;

    /** @param longest bytes of an event */
    Envelope(int longest) {
        this.longest = longest;
        json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longest)
                        .maxTokenCount(MOST_TOKENS)
                        .build());
    }

    CloudEvent read(Received received) throws Unfit {
        JsonNode body = body(received);
        Map<String, String> attributes = attributes(received.headers());
        if (attributes.containsKey("type")) {
            return event(attributes, body);
        }
        if (!body.isObject()) {
            throw new Unfit("The message is JSON, but no event. " + ADVICE);
        }
        body.properties().forEach(member -> {
            if (member.getValue().isTextual()) {
                attributes.put(
                        member.getKey().toLowerCase(Locale.ROOT),
                        member.getValue().textValue());
            }
        });
        return event(attributes, body.path("data"));
    }

    int longest() {
        return longest;
    }

    /** Whether it is whole: JSON from beginning to end. */
    boolean whole(byte[] body) {
        try {
            return !json.readTree(body).isMissingNode();
        } catch (IOException notJson) {
            return false;
        }
    }

    private JsonNode body(Received received) throws Unfit {
        if (received.body().length > longest) {
            throw new Unfit("The message has more than " + longest / (1024 * 1024)
                    + " MB. Send large files by their path, or smaller.");
        }
        try {
            return json.readTree(received.body());
        } catch (IOException notJson) {
            throw new Unfit("The message is not JSON that can be read. " + ADVICE);
        }
    }

    private static Map<String, String> attributes(Map<String, String> headers) {
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            for (String prefix : PREFIXES) {
                if (lower.startsWith(prefix)) {
                    attributes.put(lower.substring(prefix.length()), value);
                }
            }
        });
        return attributes;
    }

    private static CloudEvent event(Map<String, String> attributes, JsonNode data) throws Unfit {
        try {
            return checked(attributes, data);
        } catch (Unfit unfit) {
            throw unfit.of(named(attributes));
        }
    }

    /** What it calls itself, to be repeated to its sender. */
    private static Map<String, String> named(Map<String, String> attributes) {
        Map<String, String> named = new TreeMap<>(attributes);
        named.keySet().retainAll(Set.of("id", "source", "type"));
        named.values().removeIf(name -> name.length() > LONGEST_NAME);
        return named;
    }

    private static CloudEvent checked(Map<String, String> attributes, JsonNode data) throws Unfit {
        for (String required : new String[] {"specversion", "id", "source", "type"}) {
            if (attributes.getOrDefault(required, "").isBlank()) {
                throw new Unfit("The event has no " + required + ". " + ADVICE);
            }
        }
        if (Math.max(attributes.get("id").length(), attributes.get("source").length()) > LONGEST_NAME) {
            throw new Unfit("The id or source of the event has more than " + LONGEST_NAME
                    + " letters. Outcomes repeat both, so keep them short.");
        }
        if (!attributes.get("specversion").startsWith("1.")) {
            throw new Unfit("The event is of another version of CloudEvents than 1.0. " + ADVICE);
        }
        EventType type = EventType.ofWord(attributes.get("type"))
                .orElseThrow(() -> new Unfit("Its type is not known here. Known are " + EventType.words() + "."));
        if (!data.isObject()) {
            throw new Unfit("The event has no data that is a JSON object. " + ADVICE);
        }
        return new CloudEvent(
                attributes.get("id"),
                attributes.get("source"),
                type,
                Optional.ofNullable(attributes.get("agency")),
                (ObjectNode) data);
    }
}
