package uk.letterbox.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.settings.Key;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.References.Resolved;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;

/** Reads which doors of an agency are open. A global broker serves every events door that names none of its kind. */
final class DoorsReader {

    private static final String END_FIELD = "/doors/drop/endField";
    private static final String EVENTS = "/doors/events";
    private static final String QUEUE = "letterbox.events";

    private final Settings settings;
    private final References references;
    private final Document document;
    private final List<Problem> problems;

    /** @param problems is added to */
    DoorsReader(Settings settings, References references, Document document, List<Problem> problems) {
        this.settings = settings;
        this.references = references;
        this.document = document;
        this.problems = problems;
    }

    Doors read() {
        JsonNode root = document.root();
        boolean drop = !root.has("doors") || root.path("doors").has("drop");
        return new Doors(
                drop ? Optional.of(new Doors.Drop(endField(root.at(END_FIELD)))) : Optional.empty(),
                root.at(EVENTS).isMissingNode() ? Optional.empty() : Optional.of(events()));
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
        List<Doors.Queue> queues = new ArrayList<>(queues("jms", Key.JMS_URL));
        queues.addAll(queues("amqp", Key.AMQP_URL));
        return new Doors.Events(paths, urlHosts, queues, outcomes(queues));
    }

    /** On the first broker of the door. */
    private Optional<OutcomesTo> outcomes(List<Doors.Queue> queues) {
        String name = document.root().at(EVENTS + "/outcomes").asText();
        if (name.isEmpty() || queues.isEmpty()) {
            return new OutcomesReader(references).read(document, problems);
        }
        Doors.Queue first = queues.get(0);
        return Optional.of(new OutcomesTo(
                OutcomesTo.Protocol.valueOf(first.protocol().toUpperCase(Locale.ROOT)),
                first.url(),
                name,
                first.user(),
                first.password()));
    }

    private List<Doors.Queue> queues(String protocol, Key global) {
        JsonNode said = document.root().at(EVENTS + "/" + protocol);
        List<Doors.Queue> queues = new ArrayList<>();
        if (said.isMissingNode() && settings.has(global)) {
            queues.add(queue(protocol, global, said, EVENTS));
        }
        for (int i = 0; i < said.size(); i++) {
            queues.add(queue(protocol, global, said.get(i), EVENTS + "/" + protocol + "/" + i));
        }
        return queues;
    }

    private Doors.Queue queue(String protocol, Key global, JsonNode said, String pointer) {
        String queue = said.path("queue").asText(QUEUE);
        boolean own = said.has("url");
        return new Doors.Queue(
                protocol,
                new Secret(own ? url(pointer + "/url", global) : global(pointer, global)),
                queue,
                said.has("user") ? value(pointer + "/user") : own ? "" : settings.text(Key.BROKER_USER),
                new Secret(
                        said.has("password")
                                ? value(pointer + "/password")
                                : own
                                        ? ""
                                        : settings.secret(Key.BROKER_PASSWORD).reveal()),
                said.path("refused").asText(queue + ".refused"),
                said.path("consumers").asInt(1),
                said.path("transactions").asBoolean(true));
    }

    private String url(String pointer, Key like) {
        String url = value(pointer);
        if (!url.isEmpty() && !like.takes(url)) {
            problems.add(document.problem(pointer, "must lead to " + like.shape(), "url: " + like.exampleValue()));
        }
        return url;
    }

    private String global(String pointer, Key global) {
        if (!settings.has(global)) {
            problems.add(document.problem(
                    pointer, "has no url, and " + global.variable() + " is not set", "url: " + global.exampleValue()));
            return "";
        }
        return settings.text(global);
    }

    private String value(String pointer) {
        Resolved resolved = references.resolve(document.root().at(pointer).asText());
        if (resolved instanceof Resolved.Value value) {
            return value.text();
        }
        if (resolved instanceof Resolved.Unset unset) {
            problems.add(new Problem(
                    document.where(pointer),
                    unset.variable(),
                    "is not set, and " + pointer.substring(1).replace('/', '.') + " of this agency is to come from it",
                    unset.variable() + "=the-value-itself"));
        } else if (resolved instanceof Resolved.Broken broken) {
            problems.add(document.problem(pointer, broken.what(), broken.example()));
        }
        return "";
    }
}
