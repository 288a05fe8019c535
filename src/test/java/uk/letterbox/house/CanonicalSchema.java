package uk.letterbox.house;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/**
 * The canonical schema of Camel's YAML routes, as the camel-yaml-dsl jar has it, but for one thing: where it wants a
 * number or a boolean a {@code {{placeholder}}} will do, for Camel puts the value in before it reads it.
 */
final class CanonicalSchema {

    private static final String SOURCE = "/schema/camelYamlDsl-canonical.json";
    private static final Set<String> TYPED = Set.of("number", "integer", "boolean");

    private final JsonSchema schema;

    CanonicalSchema() throws IOException {
        try (InputStream source = CanonicalSchema.class.getResourceAsStream(SOURCE)) {
            JsonNode tree = new ObjectMapper().readTree(source);
            admitPlaceholders(tree);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(tree);
        }
    }

    List<String> findings(List<RouteFile> files) {
        return files.stream()
                .flatMap(file -> schema.validate(file.content()).stream().map(found -> file.name() + ": " + found))
                .toList();
    }

    private static void admitPlaceholders(JsonNode node) {
        if (node instanceof ObjectNode object
                && TYPED.contains(object.path("type").asText())) {
            String type = object.get("type").asText();
            object.putArray("type").add(type).add("string");
            object.put("pattern", "^\\{\\{.+\\}\\}$");
        }
        node.forEach(CanonicalSchema::admitPlaceholders);
    }
}
