package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files larger than all the memory there is, in a program of their own, for a test has memory enough to hold them. */
class HugeBodyTest {

    private static final int HUGE = 100 * 1024 * 1024;

    private Process program;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        program = new ProcessBuilder(
                        java, "-Xmx48m", "-cp", System.getProperty("java.class.path"), SmallProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
        client = new Client(URI.create("http://127.0.0.1:" + said.readLine()));
    }

    @AfterEach
    void end() {
        program.destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b", "image/jpeg"})
    void a_hundred_megabytes_are_read_without_being_held(String contentType) throws Exception {
        Client.Reply reply = client.call(
                "PATCH",
                "lettings/lettingsproperty/X/addphoto",
                BodyPublishers.ofInputStream(() -> huge(contentType)),
                contentType);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(client.get("/_simulator")
                        .json()
                        .at("/state/properties/0/photos/0/size")
                        .longValue())
                .isEqualTo(HUGE);
    }

    /** Content that nothing holds; in base64, four letters are three bytes and the last group is one. */
    private static InputStream huge(String contentType) {
        return switch (contentType) {
            case "application/json" -> new Wrapped("{\"Content\":\"", HUGE / 3 * 4L, "AA==\"}");
            case "image/jpeg" -> new Wrapped("", HUGE, "");
            default ->
                new Wrapped(
                        "--b\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"a\"\r\n\r\n",
                        HUGE,
                        "\r\n--b--\r\n");
        };
    }
}
