package uk.letterbox.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.letmc.WireServer;

class DownloadsTest {

    private static final byte[] FILE = {1, 2, 3, 4};

    @TempDir
    Path folder;

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void a_file_of_an_allowed_host_is_fetched_from_the_address_that_was_looked_up_once() throws Exception {
        try (OneHost host = OneHost.answering(folder, OneHost.holding(FILE))) {
            byte[] fetched = host.files().fetch(host.url("/a%20photo.jpg?sig=s3cret#top"), FILE.length);

            assertThat(fetched).isEqualTo(FILE);
            assertThat(host.lookedUp()).containsExactly(OneHost.NAME);
            assertThat(host.server().only().head)
                    .startsWith("GET /a%20photo.jpg?sig=s3cret HTTP/1.1\r\n")
                    .contains("Host: " + OneHost.NAME)
                    .doesNotContainIgnoringCase("Accept-Encoding")
                    .doesNotContainIgnoringCase("Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed_and_the_other_place_hears_nothing(int status) throws Exception {
        try (WireServer other = new WireServer(WireServer.answering(200, "", "true"));
                OneHost host = OneHost.answering(
                        folder, WireServer.answering(status, "Location: " + other.base() + "/x\r\n", ""))) {
            assertThatThrownBy(() -> host.files().fetch(host.url("/x"), 100))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("another address");

            assertThat(host.server().seen()).hasSize(1);
            assertThat(other.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 401, 404, 429, 500, 503})
    void what_is_no_file_is_said_with_its_status_and_asked_for_once(int status) throws Exception {
        try (OneHost host = OneHost.answering(folder, WireServer.answering(status, "", ""))) {
            assertThatThrownBy(() -> host.files().fetch(host.url("/x?sig=s3cret"), 100))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("HTTP " + status)
                    .hasMessageNotContaining("s3cret");

            assertThat(host.server().seen()).hasSize(1);
        }
    }

    @Test
    void a_file_said_to_be_too_large_is_not_read() throws Exception {
        WireServer.Script announcing = (seen, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            untilOver();
        };
        try (OneHost host = OneHost.answering(folder, announcing)) {
            assertThatThrownBy(() -> host.files().fetch(host.url("/x"), 5_000_000))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("more than 4 MB");
        }
    }

    @Test
    void a_file_without_end_is_broken_off() throws Exception {
        WireServer.Script endless = (seen, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (!socket.isClosed()) {
                out.write(chunk);
            }
        };
        try (OneHost host = OneHost.answering(folder, endless)) {
            assertThatThrownBy(() -> host.files().fetch(host.url("/x"), 5_000_000))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("more than 4 MB");
        }
    }

    @Test
    void a_file_that_trickles_is_broken_off_when_its_time_is_up() throws Exception {
        WireServer.Script trickling = (seen, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!over(200)) {
                out.write('x');
                out.flush();
            }
        };
        try (OneHost host = OneHost.answering(folder, trickling)) {
            WebFiles files = host.files(Duration.ofSeconds(1), System::nanoTime);

            assertThatThrownBy(() -> files.fetch(host.url("/x"), 1000))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("longer than 1 s");
        }
    }

    @Test
    void a_host_that_nobody_vouches_for_is_not_asked() throws Exception {
        try (OneHost host = OneHost.answering(folder, OneHost.holding(FILE))) {
            Downloads trustingOthers = new Downloads(
                    new DownloadClient(new OneHost.ToThisMachine(host.lookedUp()), SSLContexts.createDefault()),
                    Duration.ofSeconds(20),
                    System::nanoTime);
            WebFiles files = new WebFiles(host.files().hosts(), trustingOthers);

            assertThatThrownBy(() -> files.fetch(host.url("/x"), 100))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("certificate");
            assertThat(host.server().seen()).isEmpty();
        }
    }

    @Test
    void a_host_inside_a_network_is_not_spoken_to_even_when_it_is_allowed() throws Exception {
        try (OneHost host = OneHost.answering(folder, OneHost.holding(FILE))) {
            String inside = host.url("/x").replace(OneHost.NAME, "localhost");
            WebFiles files = new WebFiles(
                    Set.of(inside.substring("https://".length(), inside.length() - "/x".length())), new Downloads());

            assertThatThrownBy(() -> files.fetch(inside, 100))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("inside a network");
            assertThat(host.server().connections()).isZero();
        }
    }

    @Test
    void a_name_with_one_address_inside_among_public_ones_has_none() throws Exception {
        InMemoryDnsResolver both = new InMemoryDnsResolver();
        both.add(OneHost.NAME, InetAddress.getByName("1.1.1.1"), InetAddress.getByName("192.168.1.1"));
        PublicAddresses names = new PublicAddresses(both);

        assertThatThrownBy(() -> names.resolve(OneHost.NAME)).isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @Test
    void a_host_that_does_not_answer_is_left_alone_for_a_minute() throws Exception {
        AtomicLong now = new AtomicLong();
        try (OneHost host = OneHost.answering(folder, (seen, in, out, socket) -> socket.close())) {
            WebFiles files = host.files(Duration.ofSeconds(20), now::get);
            assertThatThrownBy(() -> files.fetch(host.url("/1"), 100))
                    .hasMessageContaining("did not answer as it should");

            assertThatThrownBy(() -> files.fetch(host.url("/2"), 100)).hasMessageContaining("a moment ago");
            assertThat(host.lookedUp()).hasSize(1);

            now.set(TimeUnit.SECONDS.toNanos(61));
            assertThatThrownBy(() -> files.fetch(host.url("/3"), 100))
                    .hasMessageContaining("did not answer as it should");
            assertThat(host.lookedUp()).hasSize(2);
        }
    }

    @Test
    void a_host_that_takes_the_question_and_says_nothing_is_left_alone_too() throws Exception {
        WireServer.Script mute = (seen, in, out, socket) -> {
            while (!over(200)) {
                socket.isClosed();
            }
        };
        try (OneHost host = OneHost.answering(folder, mute)) {
            WebFiles files = host.files(Duration.ofSeconds(1), System::nanoTime);
            assertThatThrownBy(() -> files.fetch(host.url("/1"), 100)).isInstanceOf(NotFetched.class);

            assertThatThrownBy(() -> files.fetch(host.url("/2"), 100)).hasMessageContaining("a moment ago");
            assertThat(host.lookedUp()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example.com/s3cret",
                "https://files.example.com:80/s3cret",
                "https://files.example.com.evil.example:8443/s3cret",
                "https://evil.files.example.com:8443/s3cret",
                "https://evil.example:8443/s3cret",
                "https://files.example.com:8443@evil.example/s3cret",
                "https://user:s3cret@files.example.com:8443/",
                "http://files.example.com:8443/s3cret",
                "file:///etc/s3cret",
                "https:///s3cret",
                "https://",
                "s3cret",
                "https://files.example.com:8443/s3 cret",
                "https://[::1]:8443/s3cret",
                "https://files.example.com\\@evil.example:8443/s3cret"
            })
    void an_address_that_is_not_allowed_is_turned_down_without_repeating_it(String url) {
        WebFiles files = new WebFiles(Set.of("files.example.com:8443"), new Downloads());

        assertThatThrownBy(() -> files.fetch(url, 100))
                .isInstanceOf(NotFetched.class)
                .hasMessageMatching(
                        "The host of the url is none that the agency allows.*|The url of the event is no address.*")
                .hasMessageNotContaining("cret");
    }

    @Test
    void without_a_port_the_usual_one_is_allowed_and_case_does_not_matter() {
        WebFiles files = new WebFiles(Set.of("LocalHost"), new Downloads());

        assertThatThrownBy(() -> files.fetch("https://LOCALHOST/x", 100)).hasMessageContaining("inside a network");
        assertThatThrownBy(() -> files.fetch("https://localhost:443/x", 100)).hasMessageContaining("inside a network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_of_no_use_in_the_world_is_not_public(String address) throws IOException {
        assertThatThrownBy(() -> new PublicAddresses(SystemDefaultDnsResolver.INSTANCE).resolve(address))
                .isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "223.255.255.254",
                "2606:4700::1",
                "2a00:1450::1"
            })
    void an_address_of_the_world_is_public(String address) throws IOException {
        assertThat(new PublicAddresses(SystemDefaultDnsResolver.INSTANCE).resolve(address))
                .hasSize(1);
    }

    private boolean over(long millis) throws IOException {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void untilOver() throws IOException {
        over(TimeUnit.SECONDS.toMillis(60));
    }
}
