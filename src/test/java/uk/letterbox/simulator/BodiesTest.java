package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    private static final String ADD = "lettings/lettingsproperty/X/addphoto";

    private final Simulator simulator = Simulator.start(SimulatorOptions.standard());
    private final Client client = new Client(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void json_with_base64_is_understood_in_any_order_of_fields() throws Exception {
        client.call(
                "PATCH",
                ADD,
                BodyPublishers.ofString("{\"content\":\"AAAA\",\"PhotoNumber\":7,\"Room\":null,\"Tags\":[\"x\"],"
                        + "\"FileName\":\"front.jpg\"}"),
                "application/json; charset=utf-8");

        assertThat(photo().fileName()).isEqualTo("front.jpg");
        assertThat(photo().number()).isEqualTo(7);
        assertThat(photo().sha256()).isEqualTo(sha256(new byte[3]));
    }

    @Test
    void a_form_of_several_parts_is_understood() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\nCafé\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"01-\\\"café\\\".jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\nabc\r\n--b--\r\n";

        client.call("PATCH", ADD, BodyPublishers.ofString(form), "multipart/form-data; boundary=b");

        assertThat(photo().name()).isEqualTo("Café");
        assertThat(photo().fileName()).isEqualTo("01-\"café\".jpg");
        assertThat(photo().sha256()).isEqualTo(sha256("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void raw_bytes_with_a_query_are_understood() throws Exception {
        client.call(
                "PATCH",
                ADD + "?FileName=front.jpg&PhotoNumber=3",
                BodyPublishers.ofByteArray(Client.PICTURE),
                "image/jpeg");

        assertThat(photo().fileName()).isEqualTo("front.jpg");
        assertThat(photo().number()).isEqualTo(3);
        assertThat(photo().sha256()).isEqualTo(sha256(Client.PICTURE));
        assertThat(photo().size()).isEqualTo(Client.PICTURE.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"Content\":\"AAAA\"",
                "{\"Content\":\"AA",
                "{\"Content\":\"A*A=\"}",
                "{\"Content\":7}",
                "{\"Content\":\"\"}",
                "{\"FileName\":\"a.jpg\"}",
                "{\"Content\":\"AAAA\"}{}"
            })
    void json_that_is_cut_short_or_wrong_is_400_and_without_effect(String body) throws Exception {
        Client.Reply reply = client.call("PATCH", ADD, BodyPublishers.ofString(body), "application/json");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/Message").textValue()).isNotEmpty();
        assertThat(simulator.state().property("X").photos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"a\"\r\n\r\nabc"})
    void a_form_that_is_cut_short_is_400_and_without_effect(String body) throws Exception {
        Client.Reply reply =
                client.call("PATCH", ADD, BodyPublishers.ofString(body), "multipart/form-data; boundary=b");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(simulator.state().property("X").photos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b", "image/jpeg"})
    void a_client_that_goes_away_amid_the_body_has_no_effect(String contentType) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", simulator.port())) {
            String head = "PATCH /v4/propertymanagement/demo/" + ADD + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "api_key: simulated-key\r\nContent-Type: " + contentType + "\r\nContent-Length: 1000\r\n\r\n";
            socket.getOutputStream().write((head + "{\"Content\":\"AAAA").getBytes(StandardCharsets.UTF_8));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !simulator.calls().isEmpty());
        assertThat(simulator.calls()).singleElement().satisfies(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.fault()).isEqualTo("cut");
        });
        assertThat(simulator.state().property("X").photos()).isEmpty();
    }

    private SimulatedMedium photo() {
        return simulator.state().property("X").photos().get(0);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
