package uk.letterbox.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import uk.letterbox.errand.Kept;
import uk.letterbox.errand.Told;
import uk.letterbox.journal.Errand;

/** What came of an errand, as a command says it: done is good, everything else a finding. */
final class ToldAnswer {

    private ToldAnswer() {}

    static Answer of(Told told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", told.operation());
        json.put("outcome", told.outcome());
        json.put("status", told.status().isPresent() ? told.status().getAsInt() : null);
        json.put("reason", told.reason());
        told.answer().map(Kept::body).ifPresent(body -> json.put("body", read(body)));
        return told.done() ? Answer.good(json, text(told)) : Answer.finding(json, text(told));
    }

    private static String text(Told told) {
        StringBuilder text = new StringBuilder(told.operation()).append(": ").append(head(told));
        if (!told.reason().isEmpty()) {
            text.append(". ").append(Plain.text(told.reason()));
        }
        told.answer().map(Kept::body).filter(body -> !body.isBlank()).ifPresent(body -> text.append(
                        System.lineSeparator())
                .append(shown(body)));
        return text.toString();
    }

    private static String head(Told told) {
        if (told.outcome().equals(Errand.WITHDRAWN)) {
            return "not sent";
        }
        String status = told.status().isPresent() ? "HTTP " + told.status().getAsInt() + ", " : "";
        return switch (told.outcome()) {
            case "done" -> status + "done";
            case "ambiguous" ->
                status + "unclear: letMC may have carried it out. It is not sent again; look in agentOS";
            case "not_applied" -> status + "not carried out; ask again";
            default -> status + told.outcome();
        };
    }

    private static String shown(String body) {
        JsonNode json = read(body);
        String text = json.isTextual() && !body.startsWith("\"") ? body : Json.text(json);
        StringBuilder plain = new StringBuilder();
        text.lines().forEach(line -> plain.append(plain.isEmpty() ? "" : System.lineSeparator())
                .append(Plain.text(line)));
        return plain.toString();
    }

    /** What is no JSON stays the text that it is. */
    private static JsonNode read(String body) {
        try {
            JsonNode json = Json.read(body.getBytes(StandardCharsets.UTF_8));
            return json.isMissingNode() ? TextNode.valueOf("") : json;
        } catch (IOException text) {
            return TextNode.valueOf(body);
        }
    }
}
