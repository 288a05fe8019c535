package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.letmc.WireServer;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatorOptions;

/** The test photo of the doctor: sent, read back, and nothing but it taken away. */
class DoctorPhotoTest {

    private static final String HERE = OneHome.PROPERTY;
    private static final String ADD = "addLettingsPhoto";
    private static final String LIST = "listLettingsPhotosByType";
    private static final String DELETE = "deleteLettingsPhoto";

    @TempDir
    Path folder;

    private OneHome home;

    @AfterEach
    void close() {
        home.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_photo_is_sent_read_back_and_deleted_and_nothing_stays_behind(Letterbox letterbox) throws Exception {
        with(options()).and(letterbox);

        Said said = doctor("--yes");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.told())
                .contains("good    key:")
                .contains("good    LETMC_CODEC: letMC takes files as json-base64")
                .contains("good    photo: the property " + HERE + " lists it as 0004-")
                .contains("good    LETMC_TAG: letMC's listing gives back the tag")
                .contains("good    photo number: letMC keeps the number that is sent (10)")
                .containsPattern("good    photo: the test photo 0004-\\S+ is deleted")
                .contains("9 calls of the budget");
        assertThat(called().subList(4, 9)).containsExactly(LIST, ADD, LIST, LIST, DELETE);
        assertThat(photos()).isEmpty();
        assertThat(left("doctor")).isEmpty();
        assertThat(left("errands")).isEmpty();
    }

    @Test
    void the_photo_is_marked_and_stands_behind_all_others() throws Exception {
        with(options());
        others(2);

        Said said = doctor("--json");

        String mark = said.json().at("/standing/mark").asText();
        assertThat(mark).matches("[0-9a-z]{7}");
        SimulatedMedium photo = photos().get(2);
        assertThat(photo.fileName()).isEqualTo("letterbox-test-json-base64~" + mark + ".jpg");
        assertThat(photo.name()).isEqualTo("Letterbox test " + mark);
        assertThat(photo.number()).isEqualTo(12);
        assertThat(photo.size()).isGreaterThan(1000);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.json().at("/standing/remove").asText()).isEqualTo("letterbox doctor --remove " + mark);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_deleted_when_the_person_who_is_asked_says_yes(Letterbox letterbox) throws Exception {
        with(options()).and(letterbox);
        others(2);

        Said said = home.answering("Yes\n", "doctor", "--property", HERE, "--side", "lettings");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.told())
                .contains("Delete the test photo from " + HERE + " now? [y/N]")
                .contains("is deleted");
        assertThat(photos()).extracting(SimulatedMedium::name).containsExactly("Other 0", "Other 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", ""})
    void it_stays_when_the_person_declines_and_can_be_deleted_later_with_nothing_else(String typed) throws Exception {
        with(options());
        others(1);
        Said said = home.answering(typed, "doctor", "--property", HERE, "--side", "lettings");
        others(2);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told()).contains("It stays there. To delete it later: letterbox doctor --remove ");
        assertThat(photos()).hasSize(4);
        String mark = said.out().replaceAll("(?s).*--remove ([0-9a-z]{7}).*", "$1");

        Said removed = home.type("doctor", "--remove", mark);

        assertThat(removed.exitCode()).as(removed.out()).isZero();
        assertThat(photos()).extracting(SimulatedMedium::name).containsExactly("Other 0", "Other 0", "Other 1");
        assertThat(home.letmc().calls().stream().filter(call -> call.operation().equals(DELETE)))
                .hasSize(1);
        assertThat(home.type("doctor", "--remove", mark).out()).contains("No test photo with the mark " + mark);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart, 415, json-base64, 2",
        "multipart, 400, json-base64, 2",
        "raw, 404, json-base64, 3",
        "json-base64, 406, multipart, 2",
        "multipart, 500, raw, 3"
    })
    void another_codec_is_tried_when_letmc_seems_not_to_understand_the_configured_one(
            String understood, int status, String configured, int attempts) throws Exception {
        with(options().withCodec(understood, status)).with("LETMC_CODEC", configured);

        Said said = doctor("--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING LETMC_CODEC: letMC takes files as " + understood + " and not as " + configured)
                .contains("Set LETMC_CODEC=" + understood + " and restart")
                .contains("is deleted");
        assertThat(adds()).isEqualTo(attempts);
        assertThat(photos()).isEmpty();
    }

    @Test
    void a_500_that_took_effect_is_seen_and_the_photo_not_sent_again() throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse(ADD + ":after:500:1.0"));

        Said said = doctor("--yes");

        assertThat(said.told()).contains("good    LETMC_CODEC: letMC takes files as json-base64");
        assertThat(adds()).isEqualTo(1);
        assertThat(photos()).isEmpty();
    }

    @Test
    void a_photo_that_no_codec_brings_there_is_told_with_every_try() throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse(ADD + ":before:404:1.0"));

        Said said = doctor("--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING LETMC_CODEC: letMC did not take the photo. It was tried: json-base64 (HTTP 404")
                .contains("multipart (HTTP 404", "raw (HTTP 404", "letterbox doctor --swagger FILE-OR-URL");
        assertThat(called()).doesNotContain(DELETE);
        assertThat(left("doctor")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, letMC does not let this key in", "403, letMC does not do this", "429, the allowance of this key"})
    void a_photo_that_is_turned_away_ends_it(String act, String meaning) throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse(ADD + ":before:" + act + ":1.0"));

        Said said = doctor("--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told()).contains("The last answer: " + meaning);
        assertThat(called()).endsWith(LIST, ADD);
    }

    @Test
    void a_401_after_a_500_ends_it_and_the_photo_may_be_looked_for_later() throws Exception {
        with(options());
        AtomicInteger photos = new AtomicInteger();
        WireServer.Script script = (seen, in, out, socket) -> {
            boolean photo = seen.head.startsWith("PATCH");
            int status = photo ? photos.getAndIncrement() == 0 ? 500 : 401 : 200;
            String body = photo ? "{}" : "{\"Count\":0,\"Data\":[]}";
            WireServer.answering(status, "Content-Type: application/json\r\n", body)
                    .serve(seen, in, out, socket);
        };
        try (WireServer letmc = new WireServer(script)) {
            home.with("LETMC_BASE_URL", letmc.base().toString());

            Said said = doctor("--json");

            assertThat(photos).hasValue(2);
            assertThat(letmc.seen().get(letmc.seen().size() - 1).head).startsWith("PATCH");
            assertThat(said.json().at("/standing/mark").asText()).isNotEmpty();
            assertThat(said.json().path("checks").toString())
                    .contains(
                            "letMC gave no clear answer to the photo. It was tried: json-base64 (HTTP 500), multipart");
        }
    }

    @Test
    void a_photo_without_an_answer_is_looked_for_and_told_apart_from_one_that_is_not_there() throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse(ADD + ":after:reset:1.0"));

        Said there = doctor("--yes");

        assertThat(there.told())
                .contains("FINDING LETMC_CODEC: letMC gave no clear answer")
                .contains("is deleted");
        assertThat(photos()).isEmpty();
        home.letmc().setFaults(Fault.parse(ADD + ":before:reset:1.0"));

        Said notThere = doctor("--yes");

        assertThat(notThere.told())
                .contains("two looks at the property do not show a photo with the mark. It may come later:");
        assertThat(adds()).as("once each").isEqualTo(2);
        assertThat(called()).endsWith(LIST, LIST);
    }

    @Test
    void a_tag_that_is_lost_is_told_and_the_photo_found_by_its_caption() throws Exception {
        with(options().withKeepsFileNames(false));

        Said said = doctor("--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING LETMC_TAG: letMC's listing does not give back file names")
                .contains("told by counting", "LETMC_TAG=false keeps the names", "is deleted");
        assertThat(photos()).isEmpty();
    }

    @Test
    void a_number_that_is_ignored_is_told() throws Exception {
        with(options().withKeepsNumbers(false));

        Said said = doctor("--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told()).contains("FINDING photo number: letMC was sent the number 10 and gave 1");
    }

    @ParameterizedTest
    @CsvSource({"header:ApiKey, header:api_key, 1", "query:api_key, header:ApiKey, 2"})
    void a_key_that_belongs_elsewhere_is_found_and_the_agency_stays_stopped(String place, String configured, int wrong)
            throws Exception {
        with(options().withAuth(place)).with("LETMC_AUTH", configured);

        Said said = doctor("--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING LETMC_AUTH: letMC takes the key as " + place + " and not as " + configured)
                .contains("Set LETMC_AUTH=" + place + " and restart, then: letterbox resume demo")
                .contains("good    LETMC_CODEC", "is deleted")
                .doesNotContain("simulated-key", "FINDING agency");
        assertThat(home.letmc().calls().stream().filter(call -> call.status() == 401))
                .hasSize(wrong);
        assertThat(home.type("call", "getCompany").out()).contains("not sent");
    }

    @Test
    void a_key_that_is_wrong_everywhere_is_tried_in_three_places_once_each() throws Exception {
        with(options()).with("LETMC_API_KEY", "wrong");

        Said said = doctor("--yes");

        assertThat(said.told())
                .contains("open    LETMC_AUTH: letMC turns the key away in every place")
                .contains("FINDING key: letMC does not let this key in", "3 calls of");
        assertThat(home.letmc().calls()).hasSize(3);
    }

    @Test
    void a_property_that_letmc_does_not_know_gets_no_photo() throws Exception {
        with(options());

        Said said = home.type("doctor", "--property", "ffff-0000-0000-0001", "--side", "sales", "--yes");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING property: letMC lists no photos of ffff-0000-0000-0001")
                .contains("it is no sales instruction of this client");
        assertThat(called()).endsWith("getCompany", "listSalesPhotos");
    }

    @Test
    void sales_and_the_end_field_are_proven_too() throws Exception {
        with(options()).agency("doors: { drop: { endField: { name: Photografy, value: done } } }\n");

        Said said = home.type("doctor", "--property", HERE, "--side", "sales", "--yes");

        assertThat(said.told())
                .contains(
                        "FINDING doors.drop.endField: the property has no custom field Photografy. Perhaps Photography.")
                .contains("good    LETMC_CODEC", "is deleted");
        assertThat(called()).contains("getCustomFields", "addSalesPhoto", "deleteSalesPhoto");
    }

    private static SimulatorOptions options() {
        return SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1));
    }

    private OneHome with(SimulatorOptions options) throws IOException {
        home = new OneHome(folder, options)
                .with("LETTERBOX_REFERENCE_AGE", "0s")
                .with("LETMC_TIMEOUT", "5s")
                .with("LETMC_SETTLE", "100ms");
        return home;
    }

    private Said doctor(String option) {
        return home.type("doctor", "--property", HERE, "--side", "lettings", option);
    }

    /** Photos that somebody else has put there. */
    private void others(int photos) throws IOException, InterruptedException {
        for (int i = 0; i < photos; i++) {
            HttpRequest request = HttpRequest.newBuilder(home.letmc()
                            .baseUrl()
                            .resolve("/v4/propertymanagement/demo/lettings/lettingsproperty/" + HERE + "/addphoto"))
                    .header("api_key", "simulated-key")
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString("{\"Name\":\"Other " + i + "\",\"Content\":\"AAAA\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private List<SimulatedMedium> photos() {
        return home.letmc().state().property(HERE).photos();
    }

    private long adds() {
        return called().stream().filter(ADD::equals).count();
    }

    private List<String> called() {
        return home.letmc().calls().stream().map(SimulatedCall::operation).toList();
    }

    private List<Path> left(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.toList();
        }
    }
}
