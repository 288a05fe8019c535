package uk.letterbox.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.TextMessage;

import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Queues of a real Artemis, by its own protocol and by AMQP 1.0, on the shipped routes. */
class QueueRouteTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @TempDir
    Path data;

    private Simulator letmc;
    private Artemis broker;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        broker = Artemis.start(data);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
        letmc.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void structured_and_binary_events_arrive_as_text_and_as_bytes(Connector.Protocol protocol) throws Exception {
        try (TestLetterbox letterbox = letterbox(protocol);
                Sender sender = new Sender(broker, protocol)) {
            sender.send(session -> session.createTextMessage(SampleEvents.event(1)));
            sender.send(session -> {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(SampleEvents.event(2).getBytes(StandardCharsets.UTF_8));
                return message;
            });
            sender.send(session -> binary(session.createTextMessage(SampleEvents.data(3)), 3));

            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("1", "2", "3")));

            assertThat(letterbox.arrivals()).allMatch(one -> one.outcome() == ArrivalOutcome.ACCEPTED);
            await().until(() -> broker.waiting(Sender.QUEUE) == 0);
            assertThat(broker.waiting(Sender.REFUSED)).isZero();
        }
    }

    private static Message binary(TextMessage message, int number) throws JMSException {
        message.setStringProperty("cloudEvents_specversion", "1.0");
        message.setStringProperty("cloudEvents_id", Integer.toString(number));
        message.setStringProperty("cloudEvents_source", "/crm");
        message.setStringProperty("cloudEvents_type", "letmc.customfield.set");
        return message;
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void what_can_become_nothing_lies_in_the_refused_queue_with_the_reason(Connector.Protocol protocol)
            throws Exception {
        byte[] large = new byte[3_000_000];
        large[large.length - 1] = 7;
        try (TestLetterbox letterbox = letterbox(protocol);
                Sender sender = new Sender(broker, protocol)) {
            sender.send(session -> session.createTextMessage("no event"));
            sender.send(session -> session.createObjectMessage(new ArrayList<>(List.of("an object"))));
            sender.send(session -> {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(large);
                message.setStringProperty("kept", "as it was");
                return message;
            });

            List<Sender.Taken> refused = sender.refused(3);

            assertThat(refused.get(0).reason()).contains("not JSON");
            assertThat(refused.get(0).text()).isEqualTo("no event");
            assertThat(refused.get(1).reason()).contains("neither text nor bytes");
            assertThat(refused.get(1).message()).isInstanceOf(ObjectMessage.class);
            assertThat(refused.get(2).reason()).contains("more than");
            assertThat(refused.get(2).message().getStringProperty("kept")).isEqualTo("as it was");
            assertThat(refused.get(2).bytes()).isEqualTo(large);
            assertThat(letterbox.arrivals()).hasSize(3).allMatch(one -> one.outcome() == ArrivalOutcome.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void properties_that_jms_does_not_know_keep_nothing_back(Connector.Protocol protocol) throws Exception {
        try (TestLetterbox letterbox = letterbox(protocol);
                Sender sender = new Sender(broker, protocol)) {
            sendOfAnotherProtocol("cloudEvents:id", "content-type", "1st", "NOT", "true", "JMSDestination", "");
            sender.send(session -> session.createTextMessage(SampleEvents.event(1)));

            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("1")));

            assertThat(sender.refused(1).get(0).reason()).contains("not JSON");
        }
    }

    /** As a broker makes messages of what senders say in other protocols, which have other names than JMS. */
    private void sendOfAnotherProtocol(String... names) throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator(broker.url(Connector.Protocol.JMS));
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession()) {
            ClientMessage message = session.createMessage(org.apache.activemq.artemis.api.core.Message.TEXT_TYPE, true);
            message.getBodyBuffer().writeNullableSimpleString(SimpleString.of("no event"));
            message.setRoutingType(RoutingType.ANYCAST);
            for (String name : names) {
                message.putStringProperty(name, "kept");
            }
            session.createProducer(Sender.QUEUE).send(message);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void members_of_long_names_keep_nothing_back(Connector.Protocol protocol) throws Exception {
        String names = IntStream.range(0, 5)
                .mapToObj(number -> "\"" + number + "x".repeat(49_000) + "\":1,")
                .collect(Collectors.joining());
        try (TestLetterbox letterbox = letterbox(protocol);
                Sender sender = new Sender(broker, protocol)) {
            sender.send(
                    List.of(SampleEvents.event(1).replace("\"data\":{", "\"data\":{" + names), SampleEvents.event(2)));

            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("2")));

            assertThat(sender.refused(1).get(0).reason())
                    .contains("does not fit its schema")
                    .hasSizeLessThan(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void the_same_event_three_times_is_one_arrival(Connector.Protocol protocol) throws Exception {
        try (TestLetterbox letterbox = letterbox(protocol);
                Sender sender = new Sender(broker, protocol)) {
            for (int i = 0; i < 3; i++) {
                sender.send(List.of(SampleEvents.event(1)));
            }
            sender.send(List.of(SampleEvents.event(2)));

            await().atMost(LONG)
                    .until(() -> new TakenIn(letterbox).accepted().contains("2") && broker.waiting(Sender.QUEUE) == 0);

            assertThat(new TakenIn(letterbox).accepted()).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void events_stay_at_the_broker_while_the_journal_refuses_them(Connector.Protocol protocol) throws Exception {
        try (TestLetterbox letterbox = letterbox(protocol);
                Sender sender = new Sender(broker, protocol)) {
            TestLetterbox.Trouble trouble = letterbox.refusing("INSERT", "arrival");
            sender.send(List.of(SampleEvents.event(1), SampleEvents.event(2)));

            await().atMost(LONG).until(() -> letterbox.doorReports().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(text -> text.contains("the disk is gone")));
            assertThat(broker.waiting(Sender.QUEUE)).isEqualTo(2);
            assertThat(letterbox.arrivals()).isEmpty();

            trouble.over();
            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("1", "2")));
            await().until(() -> broker.waiting(Sender.QUEUE) == 0
                    && letterbox
                            .doorReports()
                            .get(letterbox.doorReports().size() - 1)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void a_broker_that_goes_and_comes_again_mid_stream_loses_nothing(Connector.Protocol protocol) throws Exception {
        int many = 1_500;
        try (TestLetterbox letterbox = letterbox(protocol)) {
            try (Sender sender = new Sender(broker, protocol)) {
                sender.send(SampleEvents.withSomeMalformed(0, many));
            }
            await().atMost(LONG).until(() -> new TakenIn(letterbox).count() > many / 5);

            broker.stop();
            await().atMost(LONG).until(() -> letterbox.doorReports().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(text -> text.contains("keeps what was not taken")));
            broker.start();

            await().atMost(LONG)
                    .until(() -> new TakenIn(letterbox).count() == many && broker.waiting(Sender.QUEUE) == 0);
            new TakenIn(letterbox).isAllOf(many);
            assertThat(broker.waiting(Sender.REFUSED)).isGreaterThanOrEqualTo(many / 100);
            assertThat(letterbox.doorReports().get(letterbox.doorReports().size() - 1))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void of_a_thousand_events_each_is_accepted_in_order_or_refused(Connector.Protocol protocol) throws Exception {
        eachIsAcceptedInOrderOrRefused(protocol, 1_000);
    }

    @Tag("long")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void of_ten_thousand_events_each_is_accepted_in_order_or_refused(Connector.Protocol protocol) throws Exception {
        eachIsAcceptedInOrderOrRefused(protocol, 10_000);
    }

    private void eachIsAcceptedInOrderOrRefused(Connector.Protocol protocol, int many) throws Exception {
        try (Sender sender = new Sender(broker, protocol)) {
            for (int from = 0; from < many; from += 1_000) {
                sender.send(SampleEvents.withSomeMalformed(from, from + 1_000));
            }
        }
        try (TestLetterbox letterbox = letterbox(protocol)) {
            await().atMost(Duration.ofMinutes(4))
                    .until(() -> new TakenIn(letterbox).count() == many && broker.waiting(Sender.QUEUE) == 0);

            new TakenIn(letterbox).isAllOf(many);
            assertThat(broker.waiting(Sender.REFUSED)).isEqualTo(many / 100);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void a_broker_without_transactions_is_served_by_acknowledging_after_the_commit(Connector.Protocol protocol)
            throws Exception {
        String lines = "mode: observe\ndoors: { events: { " + protocol.word() + ": [{ url: \"" + broker.url(protocol)
                + "\", transactions: false }] } }";
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of(), lines);
                Sender sender = new Sender(broker, protocol)) {
            sender.send(SampleEvents.withSomeMalformed(0, 300));

            await().atMost(LONG)
                    .until(() -> new TakenIn(letterbox).count() == 300 && broker.waiting(Sender.QUEUE) == 0);

            new TakenIn(letterbox).isAllOf(300);
            assertThat(broker.waiting(Sender.REFUSED)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void a_broker_that_is_not_there_is_told_once_and_without_its_password(Connector.Protocol protocol)
            throws Exception {
        String url = broker.url(protocol);
        broker.stop();
        String option = protocol == Connector.Protocol.AMQP
                ? "?transport.trustStorePassword=unseen-1"
                : "?trustStorePassword=unseen-1";
        Map<String, String> settings = new HashMap<>(global(protocol, url + option));
        settings.put("LETTERBOX_BROKER_USER", "letterbox");
        settings.put("LETTERBOX_BROKER_PASSWORD", "unseen-2");
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, settings, "doors: { events: {} }")) {
            await().atMost(LONG).until(() -> !letterbox.doorReports().isEmpty());
            assertThat(letterbox.doorReports().get(0).orElseThrow())
                    .contains("keeps what was not taken")
                    .doesNotContain("unseen");

            broker.start();
            await().atMost(LONG).until(() -> letterbox.doorReports().size() == 2);
            assertThat(letterbox.doorReports().get(1)).isEmpty();
        }
    }

    private TestLetterbox letterbox(Connector.Protocol protocol) throws Exception {
        Map<String, String> settings = new HashMap<>(global(protocol, broker.url(protocol)));
        settings.put("LETTERBOX_LARGEST_UPLOAD", "1MB");
        return TestLetterbox.start(home, letmc, settings, "mode: observe\ndoors: { events: {} }");
    }

    private static Map<String, String> global(Connector.Protocol protocol, String url) {
        return Map.of("LETTERBOX_" + protocol + "_URL", url);
    }
}
