package uk.letterbox.layer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Portal;

/** A person and an offer in the words of schema.org. No portal is known to send them; they come last. */
public final class JsonLd implements Layer {

    private static final int DEEPEST = 8;
    private static final Map<String, Field> OF_PERSON = Map.of(
            "name", Field.NAME,
            "givenName", Field.FIRST_NAME,
            "familyName", Field.LAST_NAME,
            "honorificPrefix", Field.TITLE,
            "email", Field.EMAIL,
            "telephone", Field.PHONE);

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxStringLength(100_000)
                    .build())
            .build());

    @Override
    public String name() {
        return "json-ld";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        List<Candidate> found = new ArrayList<>();
        for (String block : letter.page().jsonLd()) {
            try {
                walk(json.readTree(block), 0, portal.layout(), found);
            } catch (IOException broken) {
                found.clear();
            }
        }
        return found;
    }

    private static void walk(JsonNode node, int depth, Layout layout, List<Candidate> found) {
        if (depth > DEEPEST || !node.isContainerNode()) {
            return;
        }
        boolean person = node.path("@type").asText().equals("Person");
        OF_PERSON.forEach((name, field) -> {
            String value = node.path(name).asText().replaceFirst("^mailto:", "").strip();
            if (person && Sound.is(field, value, layout)) {
                found.add(new Candidate(field, value, "Person." + name));
            }
        });
        String text = node.path("text").asText();
        if (node.path("@type").asText().endsWith("Message") && !text.isBlank()) {
            found.add(new Candidate(Field.MESSAGE, text, "Message.text"));
        }
        node.forEach(inner -> walk(inner, depth + 1, layout, found));
    }
}
