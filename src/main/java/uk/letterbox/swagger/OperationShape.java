package uk.letterbox.swagger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads one operation of a document: its parameters in the query, and the shape of its body. */
final class OperationShape {

    /** References may lead in a circle. */
    private static final int DEEPEST = 12;

    private final JsonNode root;
    private final boolean old;

    /** @param old whether the document is of version 2 */
    OperationShape(JsonNode root, boolean old) {
        this.root = root;
        this.old = old;
    }

    Described read(String method, PathShape path, JsonNode item, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(one -> parameters.add(resolved(one)));
        operation.path("parameters").forEach(one -> parameters.add(resolved(one)));
        return new Described(
                method,
                path,
                named(parameters, "query"),
                old ? oldBody(operation, parameters) : body(operation.path("requestBody")));
    }

    private static Map<String, Boolean> named(List<JsonNode> parameters, String place) {
        Map<String, Boolean> named = new LinkedHashMap<>();
        parameters.stream()
                .filter(one -> one.path("in").asText().equals(place))
                .forEach(one -> named.put(
                        one.path("name").asText(), one.path("required").asBoolean(false)));
        return named;
    }

    private Optional<BodyShape> oldBody(JsonNode operation, List<JsonNode> parameters) {
        Set<String> types = new LinkedHashSet<>();
        (operation.has("consumes") ? operation : root).path("consumes").forEach(type -> types.add(type.asText()));
        Map<String, Boolean> form = named(parameters, "formData");
        if (!form.isEmpty()) {
            return Optional.of(new BodyShape(types.isEmpty() ? Set.of("multipart/form-data") : types, "object", form));
        }
        return parameters.stream()
                .filter(one -> one.path("in").asText().equals("body"))
                .findFirst()
                .map(one -> shape(types, one.path("schema")));
    }

    private Optional<BodyShape> body(JsonNode said) {
        JsonNode content = resolved(said).path("content");
        Set<String> types = new LinkedHashSet<>();
        content.fieldNames().forEachRemaining(types::add);
        return types.stream()
                .filter(BodyShape::isJson)
                .findFirst()
                .or(() -> types.stream().findFirst())
                .map(type -> shape(types, content.path(type).path("schema")));
    }

    private BodyShape shape(Set<String> types, JsonNode schema) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        fields(schema, fields, 0);
        return new BodyShape(types, resolved(schema).path("type").asText(""), fields);
    }

    /** Its own members and those of all that it is made of. */
    private void fields(JsonNode said, Map<String, Boolean> fields, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode schema = resolved(said);
        schema.path("allOf").forEach(part -> fields(part, fields, depth + 1));
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fieldNames().forEachRemaining(name -> fields.put(name, required.contains(name)));
    }

    private JsonNode resolved(JsonNode said) {
        JsonNode part = said;
        for (int depth = 0; depth < DEEPEST && part.has("$ref"); depth++) {
            String reference = part.path("$ref").asText();
            part = reference.startsWith("#/")
                    ? root.at(JsonPointer.compile(reference.substring(1)))
                    : MissingNode.getInstance();
        }
        return part;
    }
}
