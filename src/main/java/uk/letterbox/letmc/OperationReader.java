package uk.letterbox.letmc;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads and checks one operation of the contract. */
final class OperationReader {

    private final Path file;
    private final JsonNode document;

    OperationReader(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    Operation read(String method, String path, JsonNode declared) {
        String id = declared.path("operationId").asText("");
        if (id.isBlank()) {
            throw new ContractBroken(file, method + " " + path + " has no operationId; give it one");
        }
        if (!path.startsWith("/v4/")) {
            throw new ContractBroken(file, id, "its path is " + path + "; a path of this API begins with /v4/");
        }
        Set<String> query = new LinkedHashSet<>();
        Set<String> inPath = new LinkedHashSet<>();
        for (JsonNode parameter : declared.path("parameters")) {
            JsonNode one = resolved(id, parameter);
            String name = one.path("name").asText("");
            switch (one.path("in").asText("")) {
                case "path" -> inPath.add(name);
                case "query" -> query.add(name);
                default ->
                    throw new ContractBroken(
                            file, id, "parameter '" + name + "' is in neither path nor query; say which with 'in'");
            }
        }
        Operation operation = new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                declared.has("requestBody"),
                fields(id, declared.path("requestBody")));
        if (!operation.placeholders().equals(inPath)) {
            throw new ContractBroken(
                    file,
                    id,
                    "its path holds " + operation.placeholders() + " and its path parameters are " + inPath
                            + "; they must be the same, each as {name} with both braces");
        }
        return operation;
    }

    private Map<String, Operation.Member> fields(String id, JsonNode body) {
        JsonNode schema = resolved(
                id, resolved(id, body).path("content").path("application/json").path("schema"));
        Map<String, Operation.Member> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            fields.put(member.getKey(), member(resolved(id, member.getValue())));
        }
        return fields;
    }

    private static Operation.Member member(JsonNode schema) {
        if (schema.path("format").asText().equals("byte")) {
            return Operation.Member.BYTES;
        }
        String type = schema.path("type").asText();
        return type.equals("integer") || type.equals("number") ? Operation.Member.NUMBER : Operation.Member.TEXT;
    }

    private JsonNode resolved(String id, JsonNode part) {
        String reference = part.path("$ref").asText("");
        if (reference.isEmpty()) {
            return part;
        }
        JsonNode target = reference.startsWith("#/")
                ? document.at(JsonPointer.compile(reference.substring(1)))
                : MissingNode.getInstance();
        if (target.isMissingNode()) {
            throw new ContractBroken(file, id, "refers to " + reference + ", which this file does not hold");
        }
        return target;
    }
}
