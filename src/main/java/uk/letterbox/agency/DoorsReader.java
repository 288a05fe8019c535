package uk.letterbox.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;

/** Reads which doors of an agency are open. A global broker serves every events door that names none of its kind. */
final class DoorsReader {

    private static final String END_FIELD = "/doors/drop/endField";
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
    DoorsReader(Settings settings, References references, Document document, List<Problem> problems) {
        this.settings = settings;
        this.document = document;
        this.values = new Values(references, document, problems);
        this.problems = problems;
    }

    Doors read() {
        JsonNode root = document.root();
        boolean drop = !root.has("doors") || root.path("doors").has("drop");
        return new Doors(
                drop ? Optional.of(new Doors.Drop(endField(root.at(END_FIELD)))) : Optional.empty(),
                root.at(EVENTS).isMissingNode() ? Optional.empty() : Optional.of(events()),
                new MailReader(document, values, problems).read());
    }

    private static Optional<Doors.EndField> endField(JsonNode said) {
        return said.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Doors.EndField(
                        said.path("name").asText(), said.path("value").toString()));
    }

    private Doors.Events events() {
        List<Path> paths = new ArrayList<>();
        document.root().at(EVENTS + "/paths").forEach(path -> paths.add(Path.of(path.asText())));
        Set<String> urlHosts = new HashSet<>();
        document.root().at(EVENTS + "/urlHosts").forEach(host -> urlHosts.add(host.asText()));
        List<Doors.Queue> queues = new ArrayList<>();
        BROKERS.forEach(broker -> queues.addAll(queues(broker)));
        return new Doors.Events(paths, urlHosts, queues, outcomes(queues));
    }

    /** On the first broker of the door. */
    private Optional<OutcomesTo> outcomes(List<Doors.Queue> queues) {
        String name = document.root().at(EVENTS + "/outcomes").asText();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (queues.isEmpty()) {
            problems.add(
                    document.problem(
                            EVENTS + "/outcomes",
                            "names a queue or topic, and this door has no broker that could have it",
                            "events: { jms: [ { url: \"tcp://broker:61616\", queue: letterbox.events } ], outcomes: letterbox.outcomes }"));
            return Optional.empty();
        }
        Doors.Queue first = queues.get(0);
        return Optional.of(new OutcomesTo(
                OutcomesTo.Protocol.valueOf(first.protocol().toUpperCase(Locale.ROOT)),
                first.url(),
                name,
                first.user(),
                first.password(),
                first.tls()));
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
        String user = said.has("user") ? values.at(pointer + "/user") : own ? "" : settings.text(Key.BROKER_USER);
        return new Doors.Queue(
                broker.protocol(),
                new Secret(own ? url(pointer + "/" + broker.address(), broker.global()) : global(pointer, broker)),
                queue,
                user,
                new Secret(
                        said.has("password")
                                ? values.at(pointer + "/password")
                                : own
                                        ? ""
                                        : settings.secret(Key.BROKER_PASSWORD).reveal()),
                said.path("refused").asText(queue + ".refused"),
                said.path("consumers").asInt(1),
                said.path("transactions").asBoolean(true),
                said.path("group")
                        .asText("letterbox-" + document.root().path("agency").asText()),
                said.path("tls").asBoolean(broker.global() == Key.KAFKA_BROKERS && !user.isEmpty()));
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
