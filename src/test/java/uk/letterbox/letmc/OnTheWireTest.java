package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.delivery.Sought;

class OnTheWireTest {

    private static final String PREFIX = "/v4/propertymanagement/demo";
    /** Holds a space, a slash, a percent sign and a letter beyond ASCII: the path must arrive as it was encoded. */
    private static final String ID = "0004 f/4%ü";

    private static final String ENCODED = "0004%20f%2F4%25%C3%BC";

    @TempDir
    Path folder;

    static List<Arguments> writes() {
        List<Arguments> writes = new ArrayList<>();
        for (Codec codec : Codec.values()) {
            writes.add(write(codec, Kind.PHOTO, Side.LETTINGS, "PATCH", "/lettings/lettingsproperty/", "/addphoto"));
            writes.add(write(
                    codec, Kind.FLOORPLAN, Side.LETTINGS, "PATCH", "/lettings/lettingsproperty/", "/addfloorplan"));
            writes.add(write(
                    codec, Kind.PORTALMEDIA, Side.LETTINGS, "POST", "/lettings/lettingsproperty/", "/portalmedia"));
            writes.add(write(codec, Kind.PHOTO, Side.SALES, "PATCH", "/sales/salesInstruction/", "/addphoto"));
            writes.add(write(codec, Kind.FLOORPLAN, Side.SALES, "PATCH", "/sales/salesinstruction/", "/addfloorplan"));
            writes.add(write(codec, Kind.PORTALMEDIA, Side.SALES, "POST", "/sales/salesinstructions/", "/portalmedia"));
        }
        return writes;
    }

    private static Arguments write(Codec codec, Kind kind, Side side, String method, String noun, String verb) {
        return Arguments.of(codec, kind, side, method + " " + PREFIX + noun + ENCODED + verb);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_is_these_bytes_and_no_others(Codec codec, Kind kind, Side side, String line) throws Exception {
        Path file = Sample.file(folder, 70_000);
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "\"id-1\""));
                Exit exit = Exit.to(server, codec)) {
            var delivery = Sample.delivery(kind, side, ID, "01-front.jpg", "Front", "image/jpeg");
            Map<Sought, String> type = kind == Kind.PORTALMEDIA ? Map.of(Sought.TYPE, "t-1") : Map.of();

            Answer answer = exit.call(exit.requests.write(Sample.ACCOUNT, delivery, file, type));

            WireServer.Seen seen = server.only();
            assertThat(answer).isInstanceOfSatisfying(Answer.Done.class, done -> assertThat(done.letmcId())
                    .contains("id-1"));
            String query = codec == Codec.RAW
                    ? "?Name=Front&FileName=01-front~9wrzn3s.jpg&MimeType=image%2Fjpeg" + tail(kind)
                    : "";
            assertThat(seen.line()).isEqualTo(line + query + " HTTP/1.1");
            assertThat(seen.headers())
                    .hasSize(7)
                    .startsWith(
                            "Host: " + server.hostAndPort(),
                            "api_key: " + Sample.CANARY,
                            "Accept: application/json",
                            "User-Agent: Letterbox",
                            "Connection: close");
            assertThat(seen.headers().get(5)).startsWith("Content-Type: " + contentType(codec));
            assertThat(seen.headers().get(6)).isEqualTo("Content-Length: " + seen.body.length);
            assertThat(new String(seen.body, StandardCharsets.ISO_8859_1)).doesNotContain(Sample.CANARY);
            assertThat(bytesOf(codec, seen.body)).isEqualTo(Files.readAllBytes(file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO,       LETTINGS, /lettings/lettingsproperty/, /photos/type/0/200",
        "FLOORPLAN,   LETTINGS, /lettings/lettingsproperty/, /photos/type/0/200",
        "PORTALMEDIA, LETTINGS, /lettings/lettingsproperty/, /portalmedia/0/200",
        "PHOTO,       SALES,    /sales/salesinstructions/,   /photos/0/200",
        "FLOORPLAN,   SALES,    /sales/salesinstructions/,   /floorplans/0/200",
        "PORTALMEDIA, SALES,    /sales/salesinstructions/,   /portalmedia/0/200",
    })
    void a_listing_is_asked_for_with_these_bytes_and_no_others(Kind kind, Side side, String noun, String tail)
            throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "[{\"OID\":\"p-1\"}]"));
                Exit exit = Exit.to(server)) {
            Answer answer = exit.call(exit.requests.list(Sample.ACCOUNT, kind, side, ID, 0));

            assertThat(server.only().head).isEqualTo(get(server, PREFIX + noun + ENCODED + tail));
            assertThat(answer).isInstanceOfSatisfying(Answer.Done.class, done -> assertThat(
                            Listing.of(done.body()).orElseThrow().items())
                    .hasSize(1));
        }
    }

    @Test
    void the_probe_and_the_types_are_asked_for() throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "[]"));
                Exit exit = Exit.to(server)) {
            exit.call(exit.requests.company(Sample.ACCOUNT));
            exit.call(exit.requests.named(Sample.ACCOUNT, Operations.typesOf(Side.LETTINGS), ""));
            exit.call(exit.requests.named(Sample.ACCOUNT, Operations.typesOf(Side.SALES), ""));

            assertThat(server.seen().stream().map(seen -> seen.head))
                    .containsExactly(
                            get(server, PREFIX + "/company/company"),
                            get(server, PREFIX + "/lettings/lettingsproperty/portalmedia/types"),
                            get(server, PREFIX + "/sales/salesinstructions/portalmedia/types"));
        }
    }

    @Test
    void a_base_url_may_have_a_path_and_the_key_another_carrier() throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "{}"))) {
            URI base = URI.create(server.base() + "/stage/");
            LetmcSettings settings = new LetmcSettings(
                    base,
                    Codec.RAW,
                    true,
                    new KeyCarrier(false, "api_key"),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Map.of(),
                    200);
            try (Exit exit = new Exit(settings)) {
                exit.call(exit.requests.company(Sample.ACCOUNT));
            }

            assertThat(server.only().line())
                    .isEqualTo("GET /stage" + PREFIX + "/company/company?api_key=" + Sample.CANARY + " HTTP/1.1");
            assertThat(server.only().headers()).hasSize(4);
        }
    }

    @Test
    void one_request_may_carry_the_key_elsewhere_than_the_settings_say() throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "{}"));
                Exit exit = Exit.to(server)) {
            LetmcRequest company = exit.requests.company(Sample.ACCOUNT);

            exit.call(new LetmcRequest(
                    company.operation(),
                    company.method(),
                    company.path(),
                    company.query(),
                    company.body(),
                    Optional.of(new KeyCarrier(true, "ApiKey"))));

            assertThat(server.only().headers())
                    .contains("ApiKey: " + Sample.CANARY)
                    .noneMatch(header -> header.startsWith("api_key"));
        }
    }

    private static String get(WireServer server, String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + server.hostAndPort() + "\r\napi_key: " + Sample.CANARY
                + "\r\nAccept: application/json\r\nUser-Agent: Letterbox\r\nConnection: close\r\n\r\n";
    }

    private static String tail(Kind kind) {
        return switch (kind) {
            case PORTALMEDIA -> "&Type=t-1";
            case FLOORPLAN -> "&PhotoType=FloorPlan&PhotoNumber=3";
            default -> "&PhotoType=Photo&PhotoNumber=3";
        };
    }

    private static String contentType(Codec codec) {
        return switch (codec) {
            case JSON_BASE64 -> "application/json; charset=UTF-8";
            case MULTIPART -> "multipart/form-data; ";
            case RAW -> "image/jpeg";
        };
    }

    private static byte[] bytesOf(Codec codec, byte[] body) throws IOException {
        return switch (codec) {
            case RAW -> body;
            case JSON_BASE64 -> {
                JsonNode json = new ObjectMapper().readTree(body);
                yield json.get("Content").binaryValue();
            }
            case MULTIPART -> {
                String text = new String(body, StandardCharsets.ISO_8859_1);
                int start = text.indexOf("\r\n\r\n", text.indexOf("filename=\"01-front~9wrzn3s.jpg\"")) + 4;
                yield text.substring(start, text.lastIndexOf("\r\n--")).getBytes(StandardCharsets.ISO_8859_1);
            }
        };
    }
}
