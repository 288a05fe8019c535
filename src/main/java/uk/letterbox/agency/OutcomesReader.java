package uk.letterbox.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.References.Resolved;
import uk.letterbox.settings.Secret;

/** Finds where outcomes go: the queue or topic that is named, on the first broker of the events door. */
final class OutcomesReader {

    private static final String EVENTS = "/doors/events/";

    private final References references;

    OutcomesReader(References references) {
        this.references = references;
    }

    /** The destination; none when outcomes go to the folder, or with a problem more. */
    Optional<OutcomesTo> read(Document document, List<Problem> problems) {
        String name = document.root().at(EVENTS + "outcomes").asText();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (OutcomesTo.Protocol protocol : OutcomesTo.Protocol.values()) {
            String broker = EVENTS + protocol.name().toLowerCase(Locale.ROOT) + "/0";
            if (document.root().at(broker).isObject()) {
                String url = protocol == OutcomesTo.Protocol.KAFKA ? "/brokers" : "/url";
                return Optional.of(new OutcomesTo(
                        protocol,
                        new Secret(value(document, broker + url, problems)),
                        name,
                        value(document, broker + "/user", problems),
                        new Secret(value(document, broker + "/password", problems))));
            }
        }
        problems.add(
                document.problem(
                        EVENTS + "outcomes",
                        "names a queue or topic, and this door has no broker that could have it",
                        "events: { jms: [ { url: \"tcp://broker:61616\", queue: letterbox.events } ], outcomes: letterbox.outcomes }"));
        return Optional.empty();
    }

    /** What a member leads to; empty when it is not there, and with a problem when it leads nowhere. */
    private String value(Document document, String pointer, List<Problem> problems) {
        JsonNode member = document.root().at(pointer);
        if (member.isMissingNode()) {
            return "";
        }
        Resolved resolved = references.resolve(member.asText());
        if (resolved instanceof Resolved.Value value) {
            return value.text();
        }
        if (resolved instanceof Resolved.Unset unset) {
            problems.add(document.problem(
                    pointer, "comes from " + unset.variable() + ", which is not set", unset.variable() + "=…"));
        } else if (resolved instanceof Resolved.Broken broken) {
            problems.add(document.problem(pointer, broken.what(), broken.example()));
        }
        return "";
    }
}
