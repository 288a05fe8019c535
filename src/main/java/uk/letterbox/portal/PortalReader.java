package uk.letterbox.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;

/** Makes a portal of a document that the schema has passed. */
final class PortalReader {

    private static final String EXAMPLE = "Tenant enquiry from {name} via Zoopla";

    private final String name;
    private final Document document;
    private final List<Problem> problems = new ArrayList<>();

    PortalReader(String name, Document document) {
        this.name = name;
        this.document = document;
    }

    Loaded<Portal> read() {
        JsonNode root = document.root();
        JsonNode senders = root.path("senders");
        Portal portal = new Portal(
                name,
                Kind.valueOf(root.path("kind").asText().toUpperCase(Locale.ROOT)),
                root.path("source").asText(),
                root.path("leadType").asText(),
                new Senders(
                        lowerCase(texts(senders.path("from"))),
                        lowerCase(texts(senders.path("brands"))),
                        senders.path("mustPass").asBoolean(false)),
                lines("/subjects", "subject"),
                layout(root),
                texts(root.path("references")).stream().map(ReferenceForm::new).toList(),
                folded(root.path("marks")),
                notEnquiries());
        if (portal.kind() == Kind.PORTAL && portal.senders().from().isEmpty()) {
            problems.add(document.problem(
                    "/senders", "must say whom a portal's mail comes from", "senders: { from: [example.com] }"));
        }
        return problems.isEmpty() ? Loaded.good(portal) : Loaded.bad(problems);
    }

    private Layout layout(JsonNode root) {
        Map<String, Field> labels = new HashMap<>();
        root.path("labels").fields().forEachRemaining(entry -> {
            Field field = Field.of(entry.getKey()).orElseThrow();
            for (String label : folded(entry.getValue())) {
                label(labels, label, field);
            }
        });
        Map<String, Section> sections = new HashMap<>();
        root.path("sections").fields().forEachRemaining(entry -> {
            Section section = Section.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
            folded(entry.getValue()).forEach(heading -> sections.put(heading, section));
        });
        return new Layout(
                labels, sections, lines("/sentences", "sentence"), templates("/wordsAfter"), folded(root.path("ends")));
    }

    private void label(Map<String, Field> labels, String label, Field field) {
        Field earlier = labels.putIfAbsent(label, field);
        if (earlier != null) {
            problems.add(document.problem(
                    "/labels/" + field.word(),
                    "holds a label that " + earlier.word() + " holds too: " + label,
                    "each label once"));
        }
    }

    private List<Line> lines(String pointer, String member) {
        List<Line> lines = new ArrayList<>();
        JsonNode all = document.root().at(pointer);
        for (int at = 0; at < all.size(); at++) {
            JsonNode line = all.get(at);
            lines.add(new Line(
                    template(pointer + "/" + at, line.path(member).asText()),
                    line.path("leadType").asText(),
                    line.path("note").asText()));
        }
        return lines;
    }

    private List<NotEnquiry> notEnquiries() {
        List<NotEnquiry> kinds = new ArrayList<>();
        JsonNode all = document.root().path("notEnquiries");
        for (int at = 0; at < all.size(); at++) {
            kinds.add(new NotEnquiry(
                    all.get(at).path("kind").asText(),
                    templates("/notEnquiries/" + at + "/subjects"),
                    folded(all.get(at).path("says")),
                    all.get(at).path("people").asBoolean(false)));
        }
        return kinds;
    }

    private List<Template> templates(String pointer) {
        List<Template> templates = new ArrayList<>();
        JsonNode all = document.root().at(pointer);
        for (int at = 0; at < all.size(); at++) {
            templates.add(template(pointer + "/" + at, all.get(at).asText()));
        }
        return templates;
    }

    private Template template(String pointer, String text) {
        Template.unknown(text)
                .ifPresent(blank -> problems.add(
                        document.problem(pointer, "has a blank that is no field: {" + blank + "}", EXAMPLE)));
        if (Template.blanks(text) > Template.MOST_BLANKS) {
            problems.add(document.problem(
                    pointer, "has more than " + Template.MOST_BLANKS + " blanks, which could cost time", EXAMPLE));
        }
        return new Template(text);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> folded(JsonNode array) {
        return texts(array).stream().map(Phrase::fold).toList();
    }

    private static List<String> lowerCase(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
