package uk.letterbox.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.Settings;

/** Reads which doors of an agency are open. */
final class DoorsReader {

    private static final String DROP = "/doors/drop";
    private static final String EVENTS = "/doors/events";

    private final Document document;
    private final Values values;
    private final List<Problem> problems;
    private final QueuesReader queues;

    /** @param problems is added to */
    DoorsReader(Settings settings, References references, Document document, List<Problem> problems) {
        this.document = document;
        this.values = new Values(references, document, problems);
        this.problems = problems;
        this.queues = new QueuesReader(settings, document, values, problems);
    }

    Doors read() {
        JsonNode root = document.root();
        boolean drop = !root.has("doors") || root.path("doors").has("drop");
        return new Doors(
                drop ? Optional.of(drop(root)) : Optional.empty(),
                root.at(EVENTS).isMissingNode() ? Optional.empty() : Optional.of(events()),
                new MailReader(document, values, problems).read());
    }

    private Doors.Drop drop(JsonNode root) {
        Map<String, List<String>> tellBranch = new LinkedHashMap<>();
        root.at(DROP + "/tellBranch")
                .properties()
                .forEach(branch -> tellBranch.put(branch.getKey(), texts(branch.getValue())));
        return new Doors.Drop(
                endField(root.at(DROP + "/endField")),
                types(root.at(DROP + "/types")),
                new PullReader(document, values, problems).read(),
                texts(root.at(DROP + "/tell")),
                tellBranch);
    }

    private static List<String> texts(JsonNode said) {
        List<String> texts = new ArrayList<>();
        said.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Optional<Doors.EndField> endField(JsonNode said) {
        return said.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Doors.EndField(
                        said.path("name").asText(), said.path("value").toString()));
    }

    private static Map<String, String> types(JsonNode said) {
        Map<String, String> types = new LinkedHashMap<>();
        said.fields()
                .forEachRemaining(one -> types.put(one.getKey(), one.getValue().asText()));
        return types;
    }

    private Doors.Events events() {
        List<Path> paths = new ArrayList<>();
        document.root().at(EVENTS + "/paths").forEach(path -> paths.add(Path.of(path.asText())));
        Set<String> urlHosts = new HashSet<>();
        document.root().at(EVENTS + "/urlHosts").forEach(host -> urlHosts.add(host.asText()));
        List<Doors.Queue> all = queues.read();
        return new Doors.Events(paths, urlHosts, all, outcomes(all));
    }

    /** On the first broker of the door. */
    private Optional<OutcomesTo> outcomes(List<Doors.Queue> all) {
        String name = document.root().at(EVENTS + "/outcomes").asText();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (all.isEmpty()) {
            problems.add(
                    document.problem(
                            EVENTS + "/outcomes",
                            "names a queue or topic, and this door has no broker that could have it",
                            "events: { jms: [ { url: \"tcp://broker:61616\", queue: letterbox.events } ], outcomes: letterbox.outcomes }"));
            return Optional.empty();
        }
        Doors.Queue first = all.get(0);
        if (all.stream()
                .anyMatch(queue ->
                        queue.url().equals(first.url()) && queue.queue().equals(name))) {
            problems.add(document.problem(
                    EVENTS + "/outcomes",
                    "is " + name
                            + ", where events are taken from, so each outcome would come back and have one of its own",
                    "outcomes: letterbox.outcomes"));
        }
        return Optional.of(new OutcomesTo(
                OutcomesTo.Protocol.valueOf(first.protocol().toUpperCase(Locale.ROOT)),
                first.url(),
                name,
                first.user(),
                first.password(),
                first.tls(),
                first.trust()));
    }
}
