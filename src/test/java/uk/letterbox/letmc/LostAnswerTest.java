package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostAnswerTest {

    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    Path folder;

    @AfterEach
    void serversEnd() {
        over.countDown();
    }

    @Test
    void a_refused_connection_applied_nothing() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (Exit exit = new Exit(Sample.settings(URI.create("http://127.0.0.1:" + closed), Codec.JSON_BASE64))) {
            assertThat(exit.call(photo(exit, 1000)))
                    .isInstanceOfSatisfying(Answer.NotApplied.class, not -> assertThat(not.reason())
                            .contains("refused"));
        }
    }

    @Test
    void an_unknown_name_applied_nothing() throws Exception {
        try (Exit exit = new Exit(Sample.settings(URI.create("https://letmc.invalid"), Codec.JSON_BASE64))) {
            assertThat(exit.call(photo(exit, 1000))).isInstanceOf(Answer.NotApplied.class);
        }
    }

    @Test
    void a_reset_after_the_head_is_ambiguous() throws Exception {
        WireServer.Script resetting = (seen, in, out, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
        try (WireServer server = new WireServer(resetting);
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit, 1000))).isInstanceOf(Answer.Ambiguous.class);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void an_answer_cut_off_in_its_body_is_ambiguous() throws Exception {
        WireServer.Script cutting = (seen, in, out, socket) -> {
            in.readNBytes(seen.length());
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntrue".getBytes(StandardCharsets.US_ASCII));
            socket.close();
        };
        try (WireServer server = new WireServer(cutting);
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit, 1000))).isInstanceOf(Answer.Ambiguous.class);
        }
    }

    @Test
    void a_server_that_trickles_is_cut_off_at_the_deadline() throws Exception {
        WireServer.Script trickling = (seen, in, out, socket) -> {
            in.readNBytes(seen.length());
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            trickle(out);
        };
        try (WireServer server = new WireServer(trickling);
                Exit exit = Exit.to(server)) {
            Instant start = Instant.now();

            Answer answer = exit.call(photo(exit, 1000), Duration.ofMillis(1500));

            assertThat(answer).isInstanceOfSatisfying(Answer.Ambiguous.class, unknown -> assertThat(unknown.reason())
                    .contains("deadline"));
            assertThat(Duration.between(start, Instant.now()))
                    .isBetween(Duration.ofMillis(1400), Duration.ofSeconds(6));
        }
    }

    @Test
    void a_server_that_never_reads_is_cut_off_at_the_deadline() throws Exception {
        WireServer.Script deaf = (seen, in, out, socket) -> trickle(OutputStream.nullOutputStream());
        try (WireServer server = new WireServer(deaf);
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit, 50_000_000), Duration.ofMillis(1500)))
                    .isInstanceOfSatisfying(Answer.Ambiguous.class, unknown -> assertThat(unknown.reason())
                            .contains("deadline"));
        }
    }

    @Test
    void a_call_whose_time_is_up_before_it_is_sent_applied_nothing() throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "true"));
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit, 1000), Duration.ofMillis(-1))).isInstanceOf(Answer.NotApplied.class);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void an_answer_of_6_MB_is_not_taken_in() throws Exception {
        try (WireServer server = new WireServer(
                        WireServer.answering(200, WireServer.json(), "\"" + "a".repeat(6 * 1024 * 1024) + "\""));
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit, 1000)))
                    .isInstanceOfSatisfying(Answer.Ambiguous.class, unknown -> assertThat(unknown.reason())
                            .contains("larger than 5 MB"));
        }
    }

    @Test
    void an_answer_of_5_MB_is_read() throws Exception {
        String fits = "\"" + "a".repeat(WholeReply.MOST - 2) + "\"";
        try (WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), fits));
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit, 1000))).isInstanceOf(Answer.Done.class);
        }
    }

    @Test
    void a_large_upload_that_is_turned_down_at_once_is_not_sent_to_its_end() throws Exception {
        CompletableFuture<Long> read = new CompletableFuture<>();
        WireServer.Script early = (seen, in, out, socket) -> {
            WireServer.answer(out, 413, "Connection: close\r\n", "too large");
            read.complete(drained(in));
        };
        try (WireServer server = new WireServer(early);
                Exit exit = Exit.to(server)) {
            Answer answer = exit.call(photo(exit, 50_000_000));

            assertThat(answer).isEqualTo(new Answer.Refused(413, "HTTP 413: too large"));
            assertThat(read.get(20, TimeUnit.SECONDS)).isLessThan(server.only().length());
        }
    }

    /** How much came before the other side ended it, in whatever way. */
    private static long drained(InputStream in) {
        long read = 0;
        byte[] buffer = new byte[65_536];
        try {
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                read += some;
            }
            return read;
        } catch (IOException reset) {
            return read;
        }
    }

    /** A byte a second, until the test is over. */
    private void trickle(OutputStream out) throws IOException {
        try {
            while (!over.await(1, TimeUnit.SECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private LetmcRequest photo(Exit exit, int size) throws Exception {
        return exit.requests.write(
                Sample.ACCOUNT, Sample.photo("01-front.jpg", "image/jpeg"), Sample.file(folder, size), Map.of());
    }
}
