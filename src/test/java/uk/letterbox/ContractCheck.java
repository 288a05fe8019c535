package uk.letterbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** Holds a request as it was sent against {@code openapi.yaml}: method, path, parameters and body. Reads the file itself. */
public final class ContractCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;

    public ContractCheck(Path openapi) throws IOException {
        this.document = new YAMLMapper().readTree(openapi.toFile());
    }

    /** What is wrong with a request; empty when it is the operation's. */
    public List<String> problems(Wiretap.Sent sent, String operationId) throws IOException {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().path("operationId").asText().equals(operationId)) {
                    return problems(sent, path.getKey(), method.getKey(), method.getValue());
                }
            }
        }
        return List.of("the contract has no " + operationId);
    }

    private List<String> problems(Wiretap.Sent sent, String template, String method, JsonNode operation)
            throws IOException {
        List<String> problems = new ArrayList<>();
        if (!sent.method().equalsIgnoreCase(method)) {
            problems.add("sent as " + sent.method());
        }
        if (!sent.key()) {
            problems.add("sent without the key");
        }
        Map<String, String> given = query(sent.query());
        Matcher path = path(template).matcher(sent.path());
        if (!path.matches()) {
            problems.add(sent.path() + " is not " + template);
            return problems;
        }
        List<String> names = PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            given.put("path " + names.get(i), path.group(i + 1));
        }
        parameters(operation, given, problems);
        body(sent, operation, problems);
        return problems;
    }

    private void parameters(JsonNode operation, Map<String, String> given, List<String> problems) {
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolved(reference);
            String name = parameter.path("name").asText();
            String value = given.remove(parameter.path("in").asText().equals("path") ? "path " + name : name);
            if (value == null || value.isEmpty()) {
                problems.add(name + " is missing");
            } else if (parameter.path("schema").path("type").asText().equals("integer") && !value.matches("\\d+")) {
                problems.add(name + " is no integer: " + value);
            }
        }
        given.keySet().forEach(name -> problems.add(name + " is not in the contract"));
    }

    private void body(Wiretap.Sent sent, JsonNode operation, List<String> problems) throws IOException {
        if (!operation.has("requestBody")) {
            if (sent.body().length > 0) {
                problems.add("sent with a body");
            }
            return;
        }
        if (!sent.contentType().startsWith("application/json")) {
            problems.add("sent as " + sent.contentType());
            return;
        }
        JsonNode schema = resolved(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        JsonNode body = JSON.readTree(sent.body());
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(body)
                .forEach(error -> problems.add(error.getMessage()));
        JsonNode members = resolved(schema).path("properties");
        if (members.isObject()) {
            TreeSet<String> unknown = new TreeSet<>();
            body.fieldNames().forEachRemaining(unknown::add);
            members.fieldNames().forEachRemaining(unknown::remove);
            unknown.forEach(name -> problems.add(name + " is no member of the contract's body"));
        }
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }

    private static Pattern path(String template) {
        return Pattern.compile(PLACEHOLDER.matcher(template).replaceAll("([^/]+)"));
    }

    private static Map<String, String> query(String query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            given.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return given;
    }
}
