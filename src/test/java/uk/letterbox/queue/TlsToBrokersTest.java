package uk.letterbox.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.TestLetterbox;
import uk.letterbox.letmc.Certificates;
import uk.letterbox.settings.Secret;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Brokers that speak over TLS alone, with certificates that nobody signed but themselves. */
class TlsToBrokersTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String USER = "letterbox";
    private static final String PASSWORD = "unseen-by-others";
    private static final String OUTCOMES = "letterbox.outcomes";

    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static Certificates others;
    private static Guard guard;
    private static Artemis artemis;
    private static Kafka kafka;

    @TempDir
    private Path home;

    @BeforeAll
    static void startBrokers() throws Exception {
        certificates = new Certificates(folder.resolve("ours"), "dns:localhost");
        others = new Certificates(folder.resolve("others"), "dns:localhost");
        guard = new Guard(USER, PASSWORD);
        artemis = Artemis.start(folder.resolve("artemis"), certificates, guard);
        kafka = Kafka.start(certificates, USER, new Secret(PASSWORD), Sender.QUEUE, Sender.REFUSED, OUTCOMES);
    }

    @AfterAll
    static void stopBrokers() throws Exception {
        kafka.close();
        artemis.close();
    }

    @ParameterizedTest
    @EnumSource
    void events_and_outcomes_are_encrypted_with_a_certificate_that_is_trusted(Connector.Protocol protocol)
            throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(letmc, protocol, certificates, PASSWORD)) {
            send(protocol, "{\"no event\"");

            await().atMost(LONG).until(() -> !letterbox.arrivals().isEmpty());
            assertThat(told(protocol)).contains("letterbox.arrival.refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_broker_with_another_certificate_is_told_of_and_is_shown_no_password(Connector.Protocol protocol)
            throws Exception {
        String secret = "never-shown-" + protocol;
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(letmc, protocol, others, secret)) {
            assertThat(report(letterbox))
                    .contains("certificate (is it for that host, and trusted?)")
                    .doesNotContain(secret);
            assertThat(guard.asked()).doesNotContainValue(secret);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_for_another_host_is_told_of_and_is_shown_no_password(Connector.Protocol protocol)
            throws Exception {
        String secret = "never-shown-elsewhere-" + protocol;
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(
                        letmc, protocol, address(protocol).replace("localhost", "127.0.0.1"), certificates, secret)) {
            assertThat(report(letterbox))
                    .contains("certificate (is it for that host, and trusted?)")
                    .doesNotContain(secret);
            assertThat(guard.asked()).doesNotContainValue(secret);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_is_told_of_and_not_shown(Connector.Protocol protocol) throws Exception {
        String secret = "wrong-" + protocol;
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(letmc, protocol, certificates, secret)) {
            assertThat(report(letterbox)).contains("password").doesNotContain(secret);
        }
    }

    private TestLetterbox letterbox(Simulator letmc, Connector.Protocol protocol, Certificates trusted, String password)
            throws Exception {
        return letterbox(letmc, protocol, address(protocol), trusted, password);
    }

    private static String address(Connector.Protocol protocol) {
        return protocol == Connector.Protocol.KAFKA
                ? "brokers: \"" + kafka.brokers() + "\""
                : "url: \"" + artemis.url(protocol) + "\"";
    }

    private TestLetterbox letterbox(
            Simulator letmc, Connector.Protocol protocol, String address, Certificates trusted, String password)
            throws Exception {
        return TestLetterbox.start(
                home,
                letmc,
                Map.of("BROKER_PASSWORD", password),
                "doors: { events: { %s: [ { %s, user: %s, password: \"{{env:BROKER_PASSWORD}}\", trust: %s } ], outcomes: %s } }"
                        .formatted(protocol.word(), address, USER, trusted.pem(), OUTCOMES));
    }

    private static void send(Connector.Protocol protocol, String message) throws Exception {
        if (protocol == Connector.Protocol.KAFKA) {
            kafka.send(List.of(new ProducerRecord<>(Sender.QUEUE, message)));
        } else {
            try (Sender sender = new Sender(artemis, protocol)) {
                sender.send(List.of(message));
            }
        }
    }

    private static String told(Connector.Protocol protocol) throws Exception {
        return protocol == Connector.Protocol.KAFKA
                ? kafka.records(OUTCOMES, 1).get(0).value()
                : artemis.next(OUTCOMES, LONG);
    }

    /** What the door reported first. */
    private static String report(TestLetterbox letterbox) {
        await().atMost(LONG).until(() -> !letterbox.doorReports().isEmpty());
        return letterbox.doorReports().get(0).orElse("");
    }
}
