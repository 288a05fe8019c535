package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a sample mail must be read as, the JSON file beside it: {@code verdict} ({@code LEAD}, {@code IGNORED} or {@code QUARANTINED}), if wanted {@code rule}, the {@code rules}
 * of the agency, and of a lead its {@code fields}; one that is not named must be empty.
 */
public final class Expected {

    /** Derived from another field, and so compared only where they are named. */
    private static final Set<String> DERIVED = Set.of("agentReference", "portalLeadId");

    private static final String MESSAGE = "messageContains";

    /** All of the message but the notes at its end. */
    private static final String WORDS = "words";

    private final JsonNode json;

    public Expected(JsonNode json) {
        this.json = json;
    }

    /**
     * One thing that was compared.
     *
     * @param field {@code verdict}, {@code rule} or a field of the enquiry
     */
    public record Outcome(String field, String wanted, String got, boolean right) {}

    /** The rules of the agency that the mail is read by. */
    public MailRules rules() {
        JsonNode rules = json.path("rules");
        Map<String, String> branches = new HashMap<>();
        rules.path("branches")
                .fields()
                .forEachRemaining(branch -> branches.put(
                        branch.getKey().toLowerCase(Locale.ROOT),
                        branch.getValue().asText()));
        return new MailRules(
                texts(rules.path("trustedAuthservIds")),
                rules.path("trustUnnamedResults").asBoolean(false),
                rules.path("requireAuthForPortals").asBoolean(false),
                texts(rules.path("ownDomains")),
                texts(rules.path("formSenders")),
                branches,
                rules.path("defaultBranch").asText(""),
                rules.path("defaultSource").asText(""));
    }

    /** Compares all that is expected with what was read. */
    public List<Outcome> compare(Reading reading) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(outcome("verdict", json.path("verdict").asText(), word(reading.verdict())));
        if (json.has("rule")) {
            outcomes.add(outcome(
                    "rule", json.path("rule").asText(), reading.verdict().rule()));
        }
        if (json.path("verdict").asText().equals("LEAD")) {
            fields(reading.enquiry()).forEach((field, got) -> {
                if (json.path("fields").has(field) || !DERIVED.contains(field)) {
                    outcomes.add(outcome(field, json.path("fields").path(field).asText(), got));
                }
            });
            outcomes.addAll(message(reading.enquiry().message()));
        }
        return outcomes;
    }

    /** As an arrival's outcome is called. */
    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Lead) {
            return "LEAD";
        }
        return verdict instanceof Verdict.Ignore ? "IGNORED" : "QUARANTINED";
    }

    private List<Outcome> message(String message) {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode part : json.path("fields").path(MESSAGE)) {
            boolean right = plain(message).contains(plain(part.asText()));
            outcomes.add(new Outcome("message", part.asText(), message, right));
        }
        if (json.path("fields").has(WORDS)) {
            String words = message.startsWith(EnquiryMaker.NOTES) ? "" : message.split("\n\n" + EnquiryMaker.NOTES)[0];
            outcomes.add(outcome(WORDS, json.path("fields").path(WORDS).asText(), words));
        }
        return outcomes;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, String> fields(Enquiry enquiry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("leadType", enquiry.leadType());
        fields.put("source", enquiry.source());
        fields.put("branch", enquiry.branch());
        fields.put("title", enquiry.title());
        fields.put("firstName", enquiry.firstName());
        fields.put("lastName", enquiry.lastName());
        fields.put("email", enquiry.email());
        fields.put("phone", enquiry.phone());
        fields.put("reference", enquiry.reference());
        fields.put("agentReference", enquiry.agentReference());
        fields.put("portalLeadId", enquiry.portalLeadId());
        return fields;
    }

    private static Outcome outcome(String field, String wanted, String got) {
        return new Outcome(field, wanted, got, wanted.equals(got));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText().toLowerCase(Locale.ROOT)));
        return texts;
    }
}
