package uk.letterbox.mail;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.enquiry.Enquiry;

/**
 * What the journal keeps of how a mail was decided. Nothing in it is personal.
 *
 * @param rule that decided
 * @param branch letMC's id or the name
 * @param place where it lay
 * @param defaultSource of that place
 */
public record MailMemo(String rule, String source, String branch, String place, String defaultSource) {

    private static final ObjectMapper JSON = new ObjectMapper();

    MailMemo(String rule, Enquiry enquiry, String place, String defaultSource) {
        this(rule, plain(enquiry.source()), plain(enquiry.branch()), place, defaultSource);
    }

    /** The same under another rule. */
    MailMemo withRule(String other, Enquiry enquiry) {
        return new MailMemo(other, enquiry, place, defaultSource);
    }

    /** What a stranger writes where a source belongs may be anything: with odd signs it is left out. */
    static String plain(String word) {
        return word.matches("[\\p{L}\\p{N} ._/#-]{0,60}") ? word : "";
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of the memo of an arrival by mail. */
    public static MailMemo of(String memo) {
        try {
            JsonNode said = JSON.readTree(memo);
            return new MailMemo(
                    said.path("rule").asText(),
                    said.path("source").asText(),
                    said.path("branch").asText(),
                    said.path("place").asText(),
                    said.path("defaultSource").asText());
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("The journal holds a memo that is no JSON", damaged);
        }
    }
}
