package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor does not say, and a simulator can do in several ways. */
class HabitsTest {

    private static final String ADD = "lettings/lettingsproperty/X/addphoto";
    private static final String COMPANY = "company/company";

    @ParameterizedTest
    @CsvSource({
        "json-base64, application/json, '{\"Content\":\"AAAA\"}', image/jpeg",
        "raw, image/jpeg, abc, application/json",
        "multipart, multipart/form-data; boundary=b, "
                + "'--b\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"a\"\r\n\r\nabc\r\n--b--\r\n', "
                + "application/json"
    })
    void one_codec_is_understood_and_no_other(String codec, String type, String body, String otherType)
            throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withCodec(codec, 406))) {
            Client client = new Client(simulator);

            assertThat(client.call("PATCH", ADD, BodyPublishers.ofString("{}"), otherType)
                            .status())
                    .isEqualTo(406);
            assertThat(client.call("PATCH", ADD, BodyPublishers.ofString(body), type)
                            .status())
                    .isEqualTo(200);
            assertThat(simulator.state().property("X").photos()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "header:api_key, api_key, , ApiKey, ?api_key=k",
        "header:ApiKey, ApiKey, , api_key, ?api_key=k",
        "query:api_key, x, ?api_key=k, api_key, ''"
    })
    void the_key_is_seen_in_one_place_and_in_no_other(
            String auth, String header, String query, String otherHeader, String otherQuery) throws Exception {
        try (Simulator simulator =
                Simulator.start(SimulatorOptions.standard().withKey("k").withAuth(auth))) {
            Client client = new Client(simulator);

            assertThat(client.send(client.request(COMPANY + (query == null ? "" : query))
                                    .header(header, "k"))
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(client.request(COMPANY + otherQuery).header(otherHeader, "k"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void numbers_of_photos_can_be_its_own() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withKeepsNumbers(false))) {
            new Client(simulator).json("PATCH", ADD, Map.of("PhotoNumber", 17, "Content", "AAAA"));

            assertThat(simulator.state().property("X").photos())
                    .singleElement()
                    .satisfies(photo -> assertThat(photo.number()).isEqualTo(1));
        }
    }

    @Test
    void its_clock_can_go_wrong() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withAhead(Duration.ofHours(1)))) {
            assertThat(date(simulator))
                    .isBetween(
                            Instant.now().plus(Duration.ofMinutes(58)),
                            Instant.now().plus(Duration.ofMinutes(62)));
        }
    }

    private static Instant date(Simulator simulator) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        simulator.baseUrl().resolve("/v4/propertymanagement/demo/company/company"))
                .build();
        HttpResponse<Void> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        return ZonedDateTime.parse(
                        response.headers().firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
