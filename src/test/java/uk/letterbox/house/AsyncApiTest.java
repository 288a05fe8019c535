package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.events.EventType;
import uk.letterbox.journal.Notice;
import uk.letterbox.notice.OutcomeEvent;

/** config/asyncapi.yaml says of events and outcomes what the program takes and tells. */
class AsyncApiTest {

    private static final Path CONFIG = Path.of("config");

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        api = new YAMLMapper().readTree(CONFIG.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void it_has_a_message_for_every_type_of_event_and_for_no_other() {
        List<String> messages = new ArrayList<>();
        api.at("/channels/events/messages").forEach(message -> messages.add(lastOf(message)));

        assertThat(messages)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::word).toList());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_data_of_a_message_are_those_of_its_schema(EventType type) {
        JsonNode own = api.path("components").path("messages").path(type.word()).at("/payload/allOf/1/properties");

        assertThat(own.at("/type/const").asText()).isEqualTo(type.word());
        assertThat(CONFIG.resolve(own.at("/data/$ref").asText())).isRegularFile();
        assertThat(own.at("/data/$ref").asText()).endsWith("/" + type.word() + ".schema.json");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_example_of_each_type_has_the_envelope(EventType type) throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Files.readString(CONFIG.resolve("schemas/examples/" + type.word() + ".json")));

        assertThat(problems("#/components/schemas/cloudEvent", example)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"DELIVERED", "UNCONFIRMED", "DEAD", "DISCARDED"})
    void the_end_of_a_delivery_is_told_as_it_says(DeliveryState state) throws IOException {
        assertThat(outcome(
                        state.name(), Optional.of(new Notice.Delivered("d-1", "photo", "0004", Optional.of("0005")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ArrivalOutcome.class,
            names = {"ACCEPTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_end_of_an_arrival_is_told_as_it_says(ArrivalOutcome outcome) throws IOException {
        assertThat(outcome(outcome.name(), Optional.empty())).isEmpty();
    }

    private static List<String> outcome(String ended, Optional<Notice.Delivered> delivery) throws IOException {
        Notice notice = new Notice(
                "o-1",
                "demo",
                Instant.EPOCH,
                ended,
                Optional.of("why"),
                "a-1",
                "{\"id\":\"42\",\"source\":\"/crm\",\"type\":\"letmc.photo.add\"}",
                "",
                delivery);
        return problems(
                "#/components/messages/outcome/payload", new ObjectMapper().readTree(new OutcomeEvent().text(notice)));
    }

    private static List<String> problems(String part, JsonNode document) {
        ObjectNode schema = api.deepCopy();
        schema.put("$ref", part);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(document)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String lastOf(JsonNode message) {
        String reference = message.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
