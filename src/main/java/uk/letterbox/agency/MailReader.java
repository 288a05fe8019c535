package uk.letterbox.agency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Durations;
import uk.letterbox.settings.Problem;

/** Reads the mail door of an agency. */
final class MailReader {

    private static final String MAIL = "/doors/mail";
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Document document;
    private final MailboxReader mailboxes;

    /** @param problems is added to */
    MailReader(Document document, Values values, List<Problem> problems) {
        this.document = document;
        this.mailboxes = new MailboxReader(document, values, problems);
    }

    /** The door; empty when it is not open. */
    Optional<Doors.Mail> read() {
        JsonNode said = document.root().at(MAIL);
        return said.isMissingNode() ? Optional.empty() : Optional.of(read(said));
    }

    private Doors.Mail read(JsonNode said) {
        List<Mailbox> imap = new ArrayList<>();
        for (int i = 0; i < said.path("imap").size(); i++) {
            mailboxes.read(said.path("imap").get(i), MAIL + "/imap/" + i).ifPresent(imap::add);
        }
        return new Doors.Mail(
                imap,
                lowerCase(said.path("trustedAuthservIds")),
                said.path("trustUnnamedResults").asBoolean(false),
                said.path("requireAuthForPortals").asBoolean(false),
                lowerCase(said.path("ownDomains")),
                lowerCase(said.path("formSenders")),
                branches(said.path("branches")),
                said.path("defaultBranch").asText(),
                said.has("window") ? Durations.parse(said.path("window").asText()) : WINDOW,
                words(said.path("alertTo")));
    }

    private static Set<String> lowerCase(JsonNode said) {
        Set<String> words = new LinkedHashSet<>();
        said.forEach(word -> words.add(word.asText().toLowerCase(Locale.ROOT)));
        return words;
    }

    private static Map<String, String> branches(JsonNode said) {
        Map<String, String> branches = new LinkedHashMap<>();
        words(said).forEach((address, branch) -> branches.put(address.toLowerCase(Locale.ROOT), branch));
        return branches;
    }

    private static Map<String, String> words(JsonNode said) {
        Map<String, String> words = new LinkedHashMap<>();
        said.properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return words;
    }
}
