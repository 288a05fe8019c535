package uk.letterbox.agency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;
import uk.letterbox.settings.TrustedCertificates;

/** Reads the queues of an agency's events door. A global broker serves every door that names none of its kind. */
final class QueuesReader {

    private static final String EVENTS = "/doors/events";
    private static final String QUEUE = "letterbox.events";
    private static final List<Broker> BROKERS = List.of(
            new Broker("jms", Key.JMS_URL, "url", "queue"),
            new Broker("amqp", Key.AMQP_URL, "url", "queue"),
            new Broker("kafka", Key.KAFKA_BROKERS, "brokers", "topic"));

    /**
     * A kind of broker.
     *
     * @param global the setting of the one that serves doors that name none
     * @param address what its address is called in an agency's file
     * @param place what is read there
     */
    private record Broker(String protocol, Key global, String address, String place) {}

    private final Settings settings;
    private final Document document;
    private final Values values;
    private final List<Problem> problems;

    /** @param problems is added to */
    QueuesReader(Settings settings, Document document, Values values, List<Problem> problems) {
        this.settings = settings;
        this.document = document;
        this.values = values;
        this.problems = problems;
    }

    /** In the order in which outcomes look for their broker. */
    List<Doors.Queue> read() {
        List<Doors.Queue> queues = new ArrayList<>();
        BROKERS.forEach(broker -> queues.addAll(queues(broker)));
        return queues;
    }

    private List<Doors.Queue> queues(Broker broker) {
        JsonNode said = document.root().at(EVENTS + "/" + broker.protocol());
        List<Doors.Queue> queues = new ArrayList<>();
        if (said.isMissingNode() && settings.has(broker.global())) {
            queues.add(queue(broker, said, EVENTS));
        }
        for (int i = 0; i < said.size(); i++) {
            queues.add(queue(broker, said.get(i), EVENTS + "/" + broker.protocol() + "/" + i));
        }
        return queues;
    }

    private Doors.Queue queue(Broker broker, JsonNode said, String pointer) {
        String queue = said.path(broker.place()).asText(QUEUE);
        boolean own = said.has(broker.address());
        String url = own ? url(pointer + "/" + broker.address(), broker.global()) : global(pointer, broker);
        String user = said.has("user") ? values.at(pointer + "/user") : own ? "" : settings.text(Key.BROKER_USER);
        Optional<TrustedCertificates> trust = trust(said, pointer, own);
        if (trust.isPresent() && broker.global() == Key.AMQP_URL && !url.contains("amqps:")) {
            problems.add(document.problem(
                    pointer,
                    "trusts certificates, and its url is not one of an encrypted connection",
                    "url: \"amqps://broker:5671\""));
        }
        String refused = said.path("refused").asText(queue + ".refused");
        if (refused.equals(queue)) {
            problems.add(document.problem(
                    pointer + "/refused",
                    "is " + refused + ", where events are taken from, so what is refused would come again for ever",
                    "refused: " + queue + ".refused"));
        }
        return new Doors.Queue(
                broker.protocol(),
                new Secret(url),
                queue,
                user,
                new Secret(
                        said.has("password")
                                ? values.at(pointer + "/password")
                                : own
                                        ? ""
                                        : settings.secret(Key.BROKER_PASSWORD).reveal()),
                refused,
                said.path("consumers").asInt(1),
                said.path("transactions").asBoolean(true),
                said.path("group")
                        .asText("letterbox-" + document.root().path("agency").asText()),
                said.path("tls")
                        .asBoolean(broker.global() == Key.KAFKA_BROKERS && (!user.isEmpty() || trust.isPresent())),
                trust);
    }

    private Optional<TrustedCertificates> trust(JsonNode said, String pointer, boolean own) {
        String named = said.has("trust") ? said.path("trust").asText() : own ? "" : settings.text(Key.BROKER_TRUST);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        TrustedCertificates trusted = new TrustedCertificates(Path.of(named));
        try {
            trusted.read();
        } catch (IOException unfit) {
            problems.add(document.problem(
                    pointer + (said.has("trust") ? "/trust" : ""),
                    (said.has("trust") ? "names " : "is to trust what " + Key.BROKER_TRUST.variable() + " names, ")
                            + named + ", which is no file of certificates in PEM",
                    "trust: " + Key.BROKER_TRUST.exampleValue()));
        }
        return Optional.of(trusted);
    }

    private String url(String pointer, Key like) {
        String url = values.at(pointer);
        if (!url.isEmpty() && !like.takes(url)) {
            problems.add(document.problem(pointer, "must lead to " + like.shape(), like.exampleValue()));
        }
        return url;
    }

    private String global(String pointer, Broker broker) {
        Key global = broker.global();
        if (!settings.has(global)) {
            problems.add(document.problem(
                    pointer,
                    "has no " + broker.address() + ", and " + global.variable() + " is not set",
                    broker.address() + ": " + global.exampleValue()));
            return "";
        }
        return settings.text(global);
    }
}
