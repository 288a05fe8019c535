package uk.letterbox.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The custom fields of any object; each object has the same, without values at first. */
final class CustomFieldOperations {

    private final Replies replies;
    private final Map<String, Map<String, JsonNode>> values = new LinkedHashMap<>();

    CustomFieldOperations(Replies replies) {
        this.replies = replies;
    }

    Map<String, Deed> deeds() {
        return Map.of(
                "getCustomFields", this::all, "getCustomFieldValue", this::value, "setCustomFieldValue", this::set);
    }

    synchronized Map<String, Map<String, JsonNode>> snapshot() {
        Map<String, Map<String, JsonNode>> copy = new HashMap<>();
        values.forEach((object, fields) -> copy.put(object, Map.copyOf(fields)));
        return copy;
    }

    private synchronized Answer all(Asked asked) throws Refusal {
        Ownership.check(asked.field("objectID"));
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Map<String, String> definition : ReferenceData.CUSTOM_FIELDS) {
            Map<String, Object> field = new LinkedHashMap<>(definition);
            field.put("Value", current(asked.field("objectID"), definition.get("ID")));
            fields.add(field);
        }
        return Answer.json(Map.of("CustomFields", fields));
    }

    private synchronized Answer value(Asked asked) throws Refusal {
        return Answer.json(current(asked.field("objectID"), known(asked)));
    }

    private synchronized Answer set(Asked asked) throws Refusal {
        String field = known(asked);
        values.computeIfAbsent(asked.field("objectID").toLowerCase(Locale.ROOT), key -> new LinkedHashMap<>())
                .put(field, sent(asked));
        return replies.written(field);
    }

    /** The bare value, an object of nothing but a Value, or the query: the vendor does not say which. */
    private static JsonNode sent(Asked asked) throws Refusal {
        JsonNode body = asked.json();
        if (body.isObject() && body.size() == 1 && body.has("Value")) {
            return body.get("Value");
        }
        if (!body.isMissingNode()) {
            return body;
        }
        if (asked.fields().containsKey("value")) {
            return TextNode.valueOf(asked.field("value"));
        }
        throw new Refusal(400, "The value is required.");
    }

    private static String known(Asked asked) throws Refusal {
        Ownership.check(asked.field("objectID"));
        String id = asked.field("fieldID");
        return ReferenceData.CUSTOM_FIELDS.stream()
                .map(definition -> definition.get("ID"))
                .filter(id::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "No custom field with the ID " + id + " was found."));
    }

    private JsonNode current(String object, String field) {
        return values.getOrDefault(object.toLowerCase(Locale.ROOT), Map.of())
                .getOrDefault(field, NullNode.getInstance());
    }
}
