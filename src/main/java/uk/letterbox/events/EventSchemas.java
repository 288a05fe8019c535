package uk.letterbox.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The schema of each type's data, in {@code config/schemas}. */
public final class EventSchemas {

    /** Of a member, which its sender names as it likes. */
    private static final int LONGEST_NAME = 60;

    private final Map<EventType, JsonSchema> schemas = new EnumMap<>(EventType.class);

    private EventSchemas() {}

    /**
     * Reads them.
     *
     * @throws IOException when one is missing or no schema
     */
    public static EventSchemas read(Path folder) throws IOException {
        EventSchemas all = new EventSchemas();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (EventType type : EventType.values()) {
            Path file = folder.resolve(type.word() + ".schema.json");
            try {
                all.schemas.put(type, factory.getSchema(Files.readString(file)));
            } catch (RuntimeException noSchema) {
                throw new IOException(file + " is no JSON Schema; restore the one of the installation", noSchema);
            }
        }
        return all;
    }

    /** What is wrong with the data of an event, by the names of members and never by their values; empty when nothing is. */
    Optional<String> problem(EventType type, JsonNode data) {
        String found = schemas.get(type).validate(data).stream()
                .map(message -> message.getInstanceLocation() + " " + message.getType()
                        + (message.getProperty() == null ? "" : " " + Shown.of(message.getProperty(), LONGEST_NAME)))
                .distinct()
                .limit(5)
                .collect(Collectors.joining("; "));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("The data of the event does not fit its schema (" + type.word() + ".schema.json): "
                        + found + ". An example lies beside it in config/schemas/examples.");
    }
}
