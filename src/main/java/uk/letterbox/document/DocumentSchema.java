package uk.letterbox.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import uk.letterbox.settings.Nearest;
import uk.letterbox.settings.Problem;

/**
 * A JSON Schema of a file that a person writes, with findings put in its own words: the {@code title} says what a member must be,
 * the first of its {@code examples} what would be right. No finding repeats a value, for it may be a key.
 */
public final class DocumentSchema {

    private final JsonNode text;
    private final JsonSchema schema;

    DocumentSchema(JsonNode text) {
        this.text = text;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        text,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    /** Reads the schema itself. */
    public static Optional<DocumentSchema> read(Path file) {
        try {
            return Optional.of(new DocumentSchema(new JsonMapper().readTree(file.toFile())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What is wrong with a document, in the order of its lines, each thing once. */
    public List<Problem> problems(Document document) {
        List<Finding> findings = new ArrayList<>();
        for (ValidationMessage message : schema.validate(document.root())) {
            findings.add(finding(message));
        }
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Finding finding) -> document.lines().getOrDefault(finding.pointer(), 0))
                        .thenComparing(Finding::pointer))
                .map(finding -> document.problem(finding.pointer(), finding.what(), finding.example()))
                .toList();
    }

    private record Finding(String pointer, String what, String example) {}

    private Finding finding(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String rule = message.getSchemaLocation().getFragment().toString();
        JsonNode owner =
                text.at(rule.substring(0, rule.length() - message.getType().length() - 1));
        return switch (message.getType()) {
            case "required" -> {
                JsonNode member = owner.path("properties").path(message.getProperty());
                yield new Finding(pointer, "has no " + message.getProperty() + ": " + title(member), example(member));
            }
            case "additionalProperties" -> unknown(Document.member(pointer, message.getProperty()), message, owner);
            default -> new Finding(pointer, "must be " + title(owner), example(owner));
        };
    }

    private Finding unknown(String pointer, ValidationMessage message, JsonNode owner) {
        List<String> known = new ArrayList<>();
        owner.path("properties").fieldNames().forEachRemaining(known::add);
        Optional<String> nearest = Nearest.to(message.getProperty(), known);
        String instead = known.isEmpty() ? "nothing may stand here" : "known are " + String.join(", ", known);
        return new Finding(
                pointer,
                "is not known; " + nearest.map(name -> "the nearest is " + name).orElse(instead),
                example(nearest.map(name -> owner.path("properties").path(name)).orElse(owner)));
    }

    private String title(JsonNode schema) {
        return meant(schema).path("title").asText();
    }

    private String example(JsonNode schema) {
        return meant(schema).path("examples").path(0).asText();
    }

    /** A part of the schema itself, or the one that it points to. */
    private JsonNode meant(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#") ? text.at(reference.substring(1)) : schema;
    }
}
