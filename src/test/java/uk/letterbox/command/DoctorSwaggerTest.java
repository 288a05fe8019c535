package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.swagger.VendorDocument;

/** The vendor's document beside the contract, from a file and from the web. */
class DoctorSwaggerTest {

    private static final Path SHIPPED = Path.of("config/letmc/openapi.yaml");

    @TempDir
    Path folder;

    private OneHome home;
    private HttpServer web;
    private final List<Headers> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws IOException {
        home = new OneHome(folder);
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
    }

    @AfterEach
    void close() {
        web.stop(0);
        home.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_compared_and_letmc_not_called(Letterbox letterbox) throws Exception {
        home.with("LETTERBOX_REFERENCE_AGE", "0s").and(letterbox);
        Path changed = folder.resolve("vendor.yaml");
        Files.writeString(
                changed,
                Files.readString(SHIPPED)
                        .replace("/sales/salesInstruction/{salesInstructionID}", "/sales/salesinstructions/{id}"));

        Said same = home.type("doctor", "--swagger", SHIPPED.toString());
        Said other = home.type("doctor", "--swagger", changed.toString(), "--json");

        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).isEqualTo("All operations of config/letmc/openapi.yaml are as the vendor says.");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.json().path("good").asBoolean()).isFalse();
        assertThat(other.json().at("/differences/0/operation").asText()).isEqualTo("addSalesPhoto");
        assertThat(home.letmc().calls()).isEmpty();
    }

    @Test
    void what_cannot_be_compared_is_told() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<html>Swagger UI</html>");

        assertThat(home.type("doctor", "--swagger", page.toString()).out())
                .contains("The document cannot be compared: It ")
                .doesNotContain("Exception");
        assertThat(home.type("doctor", "--swagger", folder.resolve("none.json").toString())
                        .out())
                .contains("There is no file");
    }

    @Test
    void a_document_of_this_machine_is_fetched_without_the_key() throws Exception {
        String url = serving("/swagger/docs/v4", Files.readAllBytes(SHIPPED));

        Said said = home.type("doctor", "--swagger", url);

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(asked).singleElement().satisfies(headers -> assertThat(headers)
                .doesNotContainKeys("Api_key", "Apikey", "Authorization", "Cookie"));
    }

    @Test
    void no_redirect_is_followed_and_other_answers_are_told() throws Exception {
        String document = serving("/document", Files.readAllBytes(SHIPPED));
        answering("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", document);
            exchange.sendResponseHeaders(302, -1);
        });

        Said moved = home.type("doctor", "--swagger", base() + "/moved");
        Said missing = home.type("doctor", "--swagger", base() + "/nowhere");

        assertThat(moved.exitCode()).isEqualTo(1);
        assertThat(moved.out()).contains("HTTP 302 and leads elsewhere, which is not followed");
        assertThat(missing.out()).contains("HTTP 404").contains("save the document, and give the file");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_document_that_is_too_large_or_too_slow_is_broken_off() throws Exception {
        byte[] piece = new byte[1_000_000];
        CountDownLatch over = new CountDownLatch(1);
        answering("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 20; i++) {
                exchange.getResponseBody().write(piece);
            }
        });
        answering("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(over);
        });

        assertThatThrownBy(() -> SwaggerText.fetch(URI.create(base() + "/endless"), Duration.ofSeconds(30)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than " + VendorDocument.LARGEST / 1_000_000 + " MB");
        assertThatThrownBy(() -> SwaggerText.fetch(URI.create(base() + "/slow"), Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("took longer than 1 s");
        over.countDown();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/swagger.json, must begin with https://",
        "https://user:secret@example.com/swagger.json, leave password and key out",
        "https://example.com/swagger.json?api_key=secret, leave password and key out",
        "http://127.0.0.1.example.com/x, must begin with https://"
    })
    void other_addresses_are_wrong_use_and_not_repeated(String url, String told) {
        Said said = home.type("doctor", "--swagger", url);

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(told).doesNotContain("secret");
    }

    private String serving(String path, byte[] bytes) {
        answering(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        return base() + path;
    }

    private void answering(String path, HttpHandler handler) {
        web.createContext(path, exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestHeaders());
                handler.handle(exchange);
            }
        });
    }

    private String base() {
        return "http://127.0.0.1:" + web.getAddress().getPort();
    }

    private static void await(CountDownLatch over) throws IOException {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
