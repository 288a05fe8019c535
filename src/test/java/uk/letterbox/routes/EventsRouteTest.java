package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.events.EventType;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** The folder of the events door, on the shipped route and the shipped examples, to what letMC holds. */
class EventsRouteTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    @TempDir
    Path exchange;

    private Simulator letmc;
    private TestLetterbox letterbox;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        letterbox = TestLetterbox.start(
                home,
                letmc,
                Map.of(),
                "doors: { drop: {}, events: { paths: [\"" + exchange + "\"], urlHosts: [localhost] } }\n"
                        + "leads: { types: { LettingsApplicant: LettingsApplicant } }");
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_example_of_each_type_is_carried_out(EventType type) throws Exception {
        if (type == EventType.PHOTO_DELETE || type == EventType.FLOORPLAN_DELETE) {
            put("added.json", example(type == EventType.PHOTO_DELETE ? EventType.PHOTO_ADD : EventType.FLOORPLAN_ADD));
            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        }

        Path file = put("event.json", example(type));

        int deliveries =
                letterbox.deliveries().isEmpty() ? 1 : letterbox.deliveries().size();
        String id = id(type);
        await().until(() ->
                letterbox.arrivals().stream().anyMatch(one -> one.name().equals(id)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> letterbox.deliveries().size() >= deliveries
                        && letterbox.deliveries().stream().allMatch(one -> one.state() == DeliveryState.DELIVERED));
        assertThat(letterbox.arrivals())
                .allMatch(one ->
                        one.outcome() == ArrivalOutcome.ACCEPTED && one.door().equals("events"));
        await().until(() -> !Files.exists(file));
        assertThat(effect(type)).as(letmc.state().toString()).isTrue();
    }

    private boolean effect(EventType type) {
        var property = letmc.state().property(PROPERTY);
        return switch (type) {
            case PHOTO_ADD, PHOTOS_REPLACE -> property.photos().get(0).name().equals("Front");
            case FLOORPLAN_ADD ->
                property.floorPlans().size() == 1 && property.side().equals("sales");
            case PHOTO_DELETE, FLOORPLAN_DELETE ->
                property.photos().isEmpty() && property.floorPlans().isEmpty();
            case PORTALMEDIA_SUBMIT -> property.portalMedia().get(0).url().equals("https://tours.example.com/1");
            case LEAD_CREATE ->
                letmc.state().leads().get(0).fields().get("Surname").equals("Example");
            case CUSTOMFIELD_SET -> letmc.state().customFields().get(PROPERTY).containsValue(JSON.valueToTree("done"));
        };
    }

    @Test
    void the_same_event_three_times_is_done_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            Path file = put("again-" + i + ".json", example(EventType.LEAD_CREATE));
            await().until(() -> !Files.exists(file));
        }

        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(letterbox.arrivals()).hasSize(1);
        assertThat(letmc.state().leads()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-event.json     | [1,2,3]                                                              | no event
            no-id.json        | {"specversion":"1.0","source":"/crm","type":"letmc.lead.create"}     | has no id
            unknown-type.json | {"specversion":"1.0","id":"1","source":"/crm","type":"x","data":{}}  | type is not known
            no-data.json      | {"specversion":"1.0","id":"1","source":"/crm","type":"letmc.lead.create"} | no data
            old.json          | {"specversion":"0.3","id":"1","source":"/crm","type":"letmc.lead.create"} | another version
            """)
    void what_is_no_event_is_refused_with_the_reason_and_kept(String name, String text, String reason)
            throws Exception {
        put(name, text);

        Arrival arrival = refused();

        assertThat(arrival.reason().orElseThrow()).contains(reason);
        assertThat(givenBack(name)).hasContent(text);
        assertThat(givenBack(name + ".reason.txt"))
                .content(StandardCharsets.UTF_8)
                .contains(reason);
    }

    @Test
    void an_id_that_no_outcome_could_repeat_is_refused() throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(example(EventType.LEAD_CREATE));

        put("lead.json", event.put("id", "1".repeat(1_001)).toString());

        assertThat(refused().reason().orElseThrow()).contains("more than 1000 letters");
    }

    @Test
    void data_that_does_not_fit_is_refused_by_the_names_of_its_members_and_not_their_values() throws Exception {
        put("lead.json", with(example(EventType.LEAD_CREATE), "email", "ada at example.com"));

        Arrival arrival = refused();

        assertThat(arrival.reason().orElseThrow()).contains("email").doesNotContain("ada at");
        assertThat(letterbox.deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"letmc.lead.create", "letmc.nothing.known"})
    void whoever_sent_an_event_that_is_refused_is_told_which_one_it_was(String type) throws Exception {
        put(
                "7.json",
                "{\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/crm\",\"type\":\"" + type
                        + "\",\"data\":{\"leadType\":1}}");

        refused();

        JsonNode told = JSON.readTree(outcome().toFile());
        assertThat(told.at("/type").asText()).isEqualTo("letterbox.arrival.refused");
        assertThat(told.at("/data/causeId").asText()).isEqualTo("7");
        assertThat(told.at("/data/causeSource").asText()).isEqualTo("/crm");
        assertThat(told.at("/data/causeType").asText()).isEqualTo(type);
    }

    private Path outcome() {
        File folder = letterbox.agencyHome().resolve("events/outcomes").toFile();
        await().until(() -> folder.isDirectory() && folder.list((in, name) -> name.endsWith(".json")).length == 1);
        return folder.listFiles((in, name) -> name.endsWith(".json"))[0].toPath();
    }

    @Test
    void an_event_that_was_refused_may_come_again_mended_under_its_id() throws Exception {
        put("first.json", with(example(EventType.CUSTOMFIELD_SET), "more", "than it may have"));
        refused();

        put("second.json", example(EventType.CUSTOMFIELD_SET));

        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
    }

    @Test
    void an_event_of_very_many_members_is_turned_down_before_it_fills_the_memory() throws Exception {
        String members = "\"a\":1,".repeat(200_000);
        Path file =
                put("many.json", example(EventType.CUSTOMFIELD_SET).replace("\"objectId\"", members + "\"objectId\""));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(refused().reason().orElseThrow()).contains("not JSON that can be read");
    }

    @Test
    void an_event_for_another_agency_is_refused() throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(example(EventType.LEAD_CREATE));

        put("lead.json", event.put("agency", "another").toString());

        assertThat(refused().reason().orElseThrow()).contains("another agency");
    }

    @Test
    void a_lead_type_without_a_word_at_letmc_is_refused_with_those_that_have_one() throws Exception {
        put("lead.json", with(example(EventType.LEAD_CREATE), "leadType", "Tenant"));

        assertThat(refused().reason().orElseThrow()).contains("LettingsApplicant", "leads.types");
    }

    @Test
    void a_file_may_be_named_by_its_path_below_an_allowed_folder_and_stays_there() throws Exception {
        Path photo = Files.write(exchange.resolve("a photo.jpg"), uk.letterbox.Pictures.jpeg(7));

        put("photo.json", byPath(photo));

        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(letmc.state().property(PROPERTY).photos().get(0).sha256())
                .isEqualTo(letterbox.arrivals().get(0).sha256());
        assertThat(photo).exists();
    }

    @Test
    void an_event_that_comes_again_when_the_file_it_names_is_gone_is_the_same_event() throws Exception {
        Path photo = Files.write(exchange.resolve("a photo.jpg"), uk.letterbox.Pictures.jpeg(7));
        put("photo.json", byPath(photo));
        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        Files.delete(photo);
        put("again.json", byPath(photo));

        await().until(() ->
                Files.notExists(letterbox.agencyHome().resolve("events/inbox").resolve("again.json")));
        assertThat(letterbox.arrivals()).hasSize(1).allMatch(one -> one.outcome() == ArrivalOutcome.ACCEPTED);
    }

    @Test
    void a_photo_gets_the_number_it_asks_for_and_the_next_one_the_number_after_it() throws Exception {
        ObjectNode first = (ObjectNode) JSON.readTree(example(EventType.PHOTO_ADD));
        ((ObjectNode) first.get("data")).put("number", 7);
        ObjectNode second = ((ObjectNode)
                        JSON.readTree(byPath(Files.write(exchange.resolve("next.jpg"), uk.letterbox.Pictures.jpeg(8)))))
                .put("id", "second");

        put("1.json", first.toString());
        put("2.json", second.toString());

        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(letmc.state().property(PROPERTY).photos())
                .extracting(photo -> photo.number())
                .containsExactly(7, 8);
    }

    @Test
    void a_path_out_of_the_allowed_folders_is_refused_also_through_a_link() throws Exception {
        Path elsewhere = Files.write(home.resolve("secret.jpg"), uk.letterbox.Pictures.jpeg(7));
        Path link = Files.createSymbolicLink(exchange.resolve("link.jpg"), elsewhere);
        Path folder = Files.createSymbolicLink(exchange.resolve("folder"), home);

        put("1.json", byPath(elsewhere));
        put("2.json", byPath(link).replace("example-1", "2"));
        put("3.json", byPath(folder.resolve("secret.jpg")).replace("example-1", "3"));
        put(
                "4.json",
                byPath(exchange.resolve("../" + home.getFileName() + "/secret.jpg"))
                        .replace("example-1", "4"));

        await().until(() -> letterbox.arrivals().size() == 4);
        assertThat(letterbox.arrivals()).allMatch(one -> one.outcome() == ArrivalOutcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.example.com/s3cret.jpg, none that the agency allows",
        "https://localhost/s3cret.jpg, inside a network"
    })
    void a_file_is_not_fetched_from_other_hosts_than_allowed_ones_and_not_from_inside(String url, String reason)
            throws Exception {
        put("photo.json", byUrl(url));

        assertThat(refused().reason().orElseThrow()).contains(reason).doesNotContain("s3cret");
    }

    @Test
    void content_that_is_no_picture_is_refused() throws Exception {
        put("photo.json", with(example(EventType.PHOTO_ADD), "content", "bm8gcGljdHVyZQ=="));

        assertThat(refused().reason().orElseThrow()).contains("no picture");
    }

    @Test
    void an_unknown_reference_is_held_until_the_table_knows_it() throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(example(EventType.PHOTO_ADD));
        ((ObjectNode) event.get("data")).put("reference", "CLI-12").remove("propertyId");
        put("photo.json", event.toString());
        await().until(() -> letterbox.arrivals().stream().anyMatch(one -> one.outcome() == ArrivalOutcome.HELD));

        Files.writeString(
                letterbox.agencyHome().resolve("properties.csv"),
                "reference,side,id\nCLI-12,lettings," + PROPERTY + "\n");
        letterbox.office().held().askAgain();

        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(letmc.state().property(PROPERTY).photos())
                .singleElement()
                .satisfies(photo -> assertThat(photo.name()).isEqualTo("Front"));
    }

    @Test
    void a_held_event_that_a_person_refuses_is_given_back_whole_and_can_be_sent_again() throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(example(EventType.PHOTO_ADD));
        ((ObjectNode) event.get("data")).put("reference", "CLI-12").remove("propertyId");
        put("photo.json", event.toString());
        await().until(() -> letterbox.arrivals().stream().anyMatch(one -> one.outcome() == ArrivalOutcome.HELD));

        String id = letterbox.arrivals().get(0).id();
        letterbox.office().held().refuse(id, "No such property");

        assertThat(JSON.readTree(letterbox
                        .agencyHome()
                        .resolve("events/refused/" + id + ".json")
                        .toFile()))
                .isEqualTo(event);
    }

    @Test
    void a_file_that_is_still_written_is_left_alone_and_one_that_stays_broken_is_refused() throws Exception {
        Path file = letterbox.agencyHome().resolve("events/inbox/growing.json");
        String whole = example(EventType.LEAD_CREATE);
        Files.writeString(file, whole.substring(0, 100));
        Path broken = put("broken.json", "{");
        Files.setLastModifiedTime(broken, FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(refused().reason().orElseThrow()).contains("not JSON");
        assertThat(file).exists();

        Files.writeString(file, whole);
        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
    }

    @Test
    void an_event_stays_at_its_door_while_the_journal_refuses_it() throws Exception {
        TestLetterbox.Trouble trouble = letterbox.refusing("INSERT", "arrival");
        Path file = put("lead.json", example(EventType.LEAD_CREATE));

        await().until(() -> spooled() == 0 && started() == 1);
        assertThat(file).exists();
        assertThat(letterbox.arrivals()).isEmpty();

        trouble.over();
        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(letmc.state().leads()).hasSize(1);
        await().until(() -> !Files.exists(file) && started() == 0);
    }

    @Test
    void what_has_stopped_three_processes_is_not_looked_into_again() throws Exception {
        String key = "lead.json 1700000000000";
        letterbox
                .office()
                .journal()
                .write(handle -> handle.execute(
                        "INSERT INTO started (agency, item, process, starts) VALUES (?, ?, 'an earlier one', 3)",
                        TestLetterbox.AGENCY,
                        key));
        Path elsewhere = Files.writeString(exchange.resolve("lead.json"), example(EventType.LEAD_CREATE));
        Files.setLastModifiedTime(elsewhere, FileTime.fromMillis(1_700_000_000_000L));
        Files.move(elsewhere, letterbox.agencyHome().resolve("events/inbox/lead.json"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(refused().reason().orElseThrow()).contains("stopped Letterbox 3 times");
        assertThat(letmc.state().leads()).isEmpty();
        await().until(() -> started() == 0);
    }

    private long spooled() throws IOException {
        return letterbox.office().spool().idsBefore(Instant.EPOCH).size();
    }

    private long started() {
        return letterbox.office().journal().read(handle -> handle.createQuery("SELECT count(*) FROM started")
                .mapTo(Long.class)
                .one());
    }

    private Arrival refused() {
        await().until(() ->
                letterbox.arrivals().size() == 1 && letterbox.arrivals().get(0).outcome() == ArrivalOutcome.REFUSED);
        return letterbox.arrivals().get(0);
    }

    private Path givenBack(String name) {
        Path file = letterbox.agencyHome().resolve("events/refused").resolve(name);
        await().until(() -> Files.exists(file));
        return file;
    }

    private Path put(String name, String text) throws IOException {
        Path elsewhere = Files.writeString(exchange.resolve(name + ".sending"), text);
        return Files.move(
                elsewhere,
                letterbox.agencyHome().resolve("events/inbox").resolve(name),
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static String byPath(Path photo) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(example(EventType.PHOTO_ADD));
        ((ObjectNode) event.get("data")).put("path", photo.toString()).remove("content");
        return event.toString();
    }

    private static String byUrl(String url) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(example(EventType.PHOTO_ADD));
        ((ObjectNode) event.get("data")).put("url", url).remove("content");
        return event.toString();
    }

    private static String with(String event, String member, String value) throws IOException {
        ObjectNode changed = (ObjectNode) JSON.readTree(event);
        ((ObjectNode) changed.get("data")).put(member, value);
        return changed.toString();
    }

    private static String id(EventType type) throws IOException {
        JsonNode event = JSON.readTree(example(type));
        return event.get("id").textValue();
    }

    private static String example(EventType type) throws IOException {
        return Files.readString(Path.of("config/schemas/examples", type.word() + ".json"));
    }

    /** Every type has a schema and an example, and there is nothing beside them. */
    @Test
    void types_schemas_and_examples_are_the_same() throws IOException {
        List<String> types =
                Stream.of(EventType.values()).map(EventType::word).sorted().toList();

        assertThat(names("config/schemas/examples", ".json")).isEqualTo(types);
        assertThat(names("config/schemas", ".schema.json").stream().filter(name -> name.startsWith("letmc.")))
                .isEqualTo(types);
    }

    private static List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
