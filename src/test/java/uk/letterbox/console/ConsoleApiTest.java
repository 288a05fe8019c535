package uk.letterbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.journal.Claim;

class ConsoleApiTest {

    private Desktop desktop;
    private Ledger ledger;
    private Caller person;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        desktop = new Desktop(home, "127.0.0.1");
        ledger = desktop.ledger();
        person = desktop.person();
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void an_arrival_is_shown_with_its_deliveries() throws Exception {
        Arrival photo = ledger.photo("demo", "front.jpg");

        JsonNode shown = person.json("/api/arrivals/" + photo.id());

        assertThat(fields(shown))
                .containsExactly(
                        "id",
                        "agency",
                        "door",
                        "name",
                        "group",
                        "outcome",
                        "reason",
                        "sha256",
                        "done",
                        "receivedAt",
                        "shoot",
                        "deliveries");
        assertThat(shown.path("outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(shown.path("reason").isNull()).isTrue();
        assertThat(Instant.parse(shown.path("receivedAt").asText())).isEqualTo(photo.receivedAt());
        assertThat(shown.path("deliveries").get(0).path("arrivalId").asText()).isEqualTo(photo.id());
    }

    @Test
    void a_delivery_is_shown_with_its_calls() throws Exception {
        ledger.photo("demo", "front.jpg");
        Claim claim = ledger.call();
        String id =
                person.json("/api/deliveries").path("items").get(0).path("id").asText();

        JsonNode shown = person.json("/api/deliveries/" + id);

        assertThat(fields(shown))
                .containsExactly(
                        "id",
                        "arrivalId",
                        "agency",
                        "kind",
                        "objectId",
                        "name",
                        "state",
                        "lane",
                        "attempts",
                        "createdAt",
                        "dueAt",
                        "endedAt",
                        "reason",
                        "letmcId",
                        "calls");
        assertThat(shown.path("kind").asText()).isEqualTo("photo");
        assertThat(shown.path("calls")).hasSize(1);
        assertThat(shown.path("calls").get(0).path("id").asText()).isEqualTo(claim.callId());
        assertThat(shown.path("calls").get(0).path("outcome").isNull()).isTrue();
    }

    @Test
    void a_shoot_is_listed_and_shown_with_its_files() throws Exception {
        Arrival first = ledger.ofShoot("demo", "1.txt");
        ledger.ofShoot("other", "2.txt");
        String id = first.shoot().orElseThrow();

        JsonNode page = person.json("/api/shoots?limit=1");
        JsonNode listed = person.json("/api/shoots?agency=demo").path("items");
        JsonNode shown = person.json("/api/shoots/" + id);

        assertThat(page.at("/items/0/agency").asText()).isEqualTo("other");
        assertThat(person.json("/api/shoots?after=" + page.path("next").asText())
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(id);
        assertThat(listed).hasSize(1);
        assertThat(fields(listed.get(0)))
                .containsExactly("id", "agency", "group", "state", "beganAt", "lastAt", "closedAt", "counts");
        assertThat(fields(shown.path("counts")))
                .containsExactly(
                        "files", "live", "onTheWay", "thereBefore", "waiting", "refused", "withTheOffice", "takenOut");
        assertThat(shown.path("state").asText()).isEqualTo("NEEDS_SOMEONE");
        assertThat(fields(shown.at("/files/0")))
                .containsExactly("arrivalId", "name", "standing", "deliveryId", "reason");
        assertThat(person.json("/api/arrivals/" + first.id()).path("shoot").asText())
                .isEqualTo(id);
        assertThat(person.get("/api/shoots/s-01ARZ3NDEKTSV4RRFFQ69G5FAV").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_listing_is_walked_page_by_page_and_ends() throws Exception {
        for (int i = 0; i < 5; i++) {
            ledger.refused("demo", i + ".txt");
        }

        List<String> names = new ArrayList<>();
        JsonNode page = person.json("/api/arrivals?limit=2");
        page.path("items").forEach(item -> names.add(item.path("name").asText()));
        while (!page.path("next").isNull()) {
            page = person.json(
                    "/api/arrivals?limit=2&after=" + page.path("next").asText());
            page.path("items").forEach(item -> names.add(item.path("name").asText()));
        }

        assertThat(names).containsExactly("4.txt", "3.txt", "2.txt", "1.txt", "0.txt");
    }

    @Test
    void a_full_last_page_has_no_next() throws Exception {
        ledger.refused("demo", "a.txt");
        ledger.refused("demo", "b.txt");

        assertThat(person.json("/api/arrivals?limit=2").path("next").isNull()).isTrue();
    }

    @Test
    void a_listing_is_filtered() throws Exception {
        ledger.photo("demo", "front.jpg");
        ledger.refused("demo", "a.txt");
        ledger.refused("other", "b.txt");

        assertThat(person.json("/api/arrivals?outcome=REFUSED&agency=other").path("items"))
                .hasSize(1);
        assertThat(person.json("/api/arrivals?door=mail").path("items")).isEmpty();
        assertThat(person.json("/api/deliveries?state=READY&agency=demo").path("items"))
                .hasSize(1);
        assertThat(person.json("/api/deliveries?state=DEAD").path("items")).isEmpty();
        assertThat(person.json("/api/deliveries").path("items").get(0).has("calls"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/arrivals?outcome=accepted",
                "/api/arrivals?state=DEAD",
                "/api/arrivals?limit=0",
                "/api/arrivals?limit=501",
                "/api/arrivals?limit=x",
                "/api/arrivals?limit=1&limit=2",
                "/api/arrivals?after=d-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "/api/arrivals?agency=%00",
                "/api/deliveries?state=GONE",
                "/api/deliveries?door=drop",
                "/api/shoots?state=COMPLETE",
                "/api/shoots?after=a-01ARZ3NDEKTSV4RRFFQ69G5FAV"
            })
    void a_bad_parameter_is_refused_with_the_reason(String path) throws Exception {
        HttpResponse<String> answer = person.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).path("error").asText())
                .contains("parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/arrivals/a-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "/api/arrivals/x",
                "/api/deliveries/d-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "/api/deliveries/'--",
                "/api/nothing"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = person.get(path.replace("'", "%27"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void status_tells_how_everything_stands() throws Exception {
        ledger.photo("demo", "front.jpg");
        ledger.refused("demo", "a.txt");
        ledger.call();
        ledger.alerts().raise("door", "demo", "the inbox cannot be read");

        JsonNode status = person.json("/api/status");

        assertThat(status.path("agencies").get(0).path("condition").asText()).isEqualTo("open");
        assertThat(status.path("agencies").get(0).path("budgetUsed").asInt()).isEqualTo(1);
        assertThat(status.path("agencies").get(0).path("closedForMillis").asInt())
                .isZero();
        assertThat(status.path("deliveries").path("SENDING").asInt()).isEqualTo(1);
        assertThat(status.path("deliveries").path("DEAD").asInt(-1)).isZero();
        assertThat(status.path("arrivals").path("REFUSED").asInt()).isEqualTo(1);
        assertThat(status.path("alerts").get(0).path("text").asText()).isEqualTo("the inbox cannot be read");
        assertThat(Instant.parse(
                        status.path("doors").get(0).path("lastArrivalAt").asText()))
                .isAfter(Instant.EPOCH);
    }

    @Test
    void a_command_is_run_with_its_arguments() throws Exception {
        HttpResponse<String> answer = person.post("/api/commands/echo", "application/json", "{\"say\":\"hello\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"exitCode\":1,\"json\":{\"said\":\"hello\"},\"text\":\"said it\"}");
    }

    @Test
    void a_command_that_is_none_is_not_found() throws Exception {
        assertThat(person.post("/api/commands/nothing", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{", "{\"a\":1}", "{\"a\":\"1\",\"a\":\"2\"}", "{} {}"})
    void a_body_that_is_no_object_of_texts_is_refused(String body) throws Exception {
        assertThat(person.post("/api/commands/echo", "application/json", body).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json-patch"})
    void a_form_of_another_page_cannot_give_commands(String type) throws Exception {
        assertThat(person.post("/api/commands/echo", type, "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_over_a_megabyte_is_refused_whether_or_not_it_tells_its_length() throws Exception {
        byte[] large = new byte[1_100_000];

        assertThat(person.post("/api/commands/echo", "application/json", BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(413);
        assertThat(person.post(
                                "/api/commands/echo",
                                "application/json",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_fault_shows_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer = person.post("/api/commands/break", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("the log says why").doesNotContain("canary", "Exception", "\tat ");
    }
}
