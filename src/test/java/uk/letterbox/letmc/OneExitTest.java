package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneExitTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_refused_and_the_other_host_hears_nothing(int status) throws Exception {
        try (WireServer other = new WireServer(WireServer.answering(200, WireServer.json(), "true"));
                WireServer server =
                        new WireServer(WireServer.answering(status, "Location: " + other.base() + "/v4/x\r\n", ""));
                Exit exit = Exit.to(server)) {
            Answer write = exit.call(photo(exit));
            Answer read = exit.call(exit.requests.company(Sample.ACCOUNT));

            assertThat(write).isInstanceOf(Answer.Refused.class);
            assertThat(read).isInstanceOf(Answer.Refused.class);
            assertThat(other.seen()).isEmpty();
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void too_many_is_told_with_its_wait_and_sent_once() throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(429, "Retry-After: 1\r\n", ""));
                Exit exit = Exit.to(server)) {
            Answer answer = exit.call(photo(exit));

            assertThat(answer).isEqualTo(new Answer.TooMany(Optional.of(Duration.ofSeconds(1)), "HTTP 429"));
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void unavailable_is_ambiguous_and_sent_once() throws Exception {
        try (WireServer server = new WireServer(WireServer.answering(503, "Retry-After: 1\r\n", ""));
                Exit exit = Exit.to(server)) {
            assertThat(exit.call(photo(exit))).isInstanceOf(Answer.Ambiguous.class);
            assertThat(exit.call(exit.requests.company(Sample.ACCOUNT))).isInstanceOf(Answer.Ambiguous.class);
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void no_header_of_an_exchange_changes_where_a_call_goes_or_what_it_says() throws Exception {
        try (WireServer other = new WireServer(WireServer.answering(200, WireServer.json(), "true"));
                WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "true"));
                Exit exit = Exit.to(server)) {
            exit.call(photo(exit));
            String calm = server.only().head;
            Map<String, Object> attack = new HashMap<>();
            for (String name : new String[] {"CamelHttpUri", "cAmElHtTpUrI", "CamelRestHttpUri"}) {
                attack.put(name, other.base() + "/stolen");
            }
            attack.put("CamelHttpPath", "/stolen");
            attack.put("CamelHttpQuery", "a=b");
            attack.put("CamelHttpRawQuery", "a=b");
            attack.put("CamelRestHttpQuery", "a=b");
            attack.put("CamelHttpMethod", "DELETE");
            attack.put("CamelHttpProtocolVersion", "HTTP/1.0");
            attack.put("CamelHttpHost", other.hostAndPort());
            attack.put("Host", other.hostAndPort());
            attack.put("Authorization", "Basic stolen");
            attack.put("api_key", "other");
            attack.put("Content-Type", "text/evil");
            attack.put("Cookie", "a=b");
            attack.put("Subject", "foreign");

            Answer answer = exit.call(new Flight(photo(exit), Sample.ACCOUNT, Duration.ofSeconds(20)), attack);

            assertThat(answer).isInstanceOf(Answer.Done.class);
            assertThat(other.seen()).isEmpty();
            assertThat(server.seen()).hasSize(2);
            assertThat(server.seen().get(1).head).isEqualTo(calm);
        }
    }

    @Test
    void a_route_that_names_another_host_is_not_followed_there() throws Exception {
        try (WireServer other = new WireServer(WireServer.answering(200, WireServer.json(), "true"));
                WireServer server = new WireServer(WireServer.answering(200, WireServer.json(), "true"));
                Exit exit = new Exit(
                        Sample.settings(server.base(), Codec.JSON_BASE64), SSLContexts.createDefault(), other.base())) {
            Answer answer = exit.call(photo(exit));

            assertThat(answer).isInstanceOfSatisfying(Answer.NotApplied.class, not -> assertThat(not.reason())
                    .contains(other.base().toString()));
            assertThat(other.seen()).isEmpty();
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void every_call_goes_on_a_fresh_connection_though_the_server_would_keep_it() throws Exception {
        var ports = new ConcurrentSkipListSet<Integer>();
        WireServer.Script keeping = (seen, in, out, socket) -> {
            ports.add(socket.getPort());
            WireServer.answer(out, 200, WireServer.json() + "Connection: keep-alive\r\n", "{}");
        };
        try (WireServer server = new WireServer(keeping);
                Exit exit = Exit.to(server)) {
            for (int i = 0; i < 5; i++) {
                exit.call(exit.requests.company(Sample.ACCOUNT));
            }

            assertThat(ports).hasSize(5);
        }
    }

    @Test
    void cookies_are_not_kept() throws Exception {
        try (WireServer server = new WireServer(
                        WireServer.answering(200, WireServer.json() + "Set-Cookie: a=b; Path=/\r\n", "{}"));
                Exit exit = Exit.to(server)) {
            exit.call(exit.requests.company(Sample.ACCOUNT));
            exit.call(exit.requests.company(Sample.ACCOUNT));

            assertThat(server.seen().get(1).head).isEqualTo(server.seen().get(0).head);
        }
    }

    @Test
    void only_the_headers_of_an_answer_that_mean_something_come_in() throws Exception {
        String headers = WireServer.json() + "Retry-After: 7\r\nCamelHttpUri: http://example.com\r\nX-Foreign: yes\r\n";
        try (WireServer server = new WireServer(WireServer.answering(200, headers, "{}"));
                Exit exit = Exit.to(server)) {
            exit.call(exit.requests.company(Sample.ACCOUNT));

            assertThat(exit.last().getMessage().getHeaders())
                    .containsEntry("Retry-After", "7")
                    .containsEntry("Content-Type", "application/json")
                    .doesNotContainKeys("CamelHttpUri", "X-Foreign");
        }
    }

    private LetmcRequest photo(Exit exit) throws Exception {
        return exit.requests.write(
                Sample.ACCOUNT, Sample.photo("01-front.jpg", "image/jpeg"), Sample.file(folder, 1000), Map.of());
    }
}
