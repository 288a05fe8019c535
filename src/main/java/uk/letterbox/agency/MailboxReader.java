package uk.letterbox.agency;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Durations;
import uk.letterbox.settings.Loopback;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;

/** Reads the mailboxes that feed the mail door of an agency. */
final class MailboxReader {

    private static final String URL_EXAMPLE = "url: \"imaps://leads@mail.example.com\"";

    private final Document document;
    private final Values values;
    private final List<Problem> problems;

    /** @param problems is added to */
    MailboxReader(Document document, Values values, List<Problem> problems) {
        this.document = document;
        this.values = values;
        this.problems = problems;
    }

    /** One of them; empty, with a problem, when it cannot be opened so. */
    Optional<Mailbox> read(JsonNode said, String pointer) {
        if (said.has("password") == said.has("oauth")) {
            problems.add(document.problem(
                    pointer,
                    "must say how it is opened, by a password or by oauth, one of the two",
                    "password: \"{{env:MAIL_PASSWORD}}\""));
            return Optional.empty();
        }
        Optional<URI> url = url(pointer + "/url");
        Optional<Mailbox.Since> since = since(said.path("since").asText("now"), pointer + "/since");
        Secret password = new Secret(said.has("password") ? values.at(pointer + "/password") : "");
        Optional<Mailbox.OAuth> oauth =
                said.has("oauth") ? oauth(said.path("oauth"), pointer + "/oauth") : Optional.empty();
        if (url.isEmpty() || since.isEmpty() || said.has("oauth") && oauth.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mailbox(
                url.get(),
                password,
                oauth,
                said.path("folder").asText("INBOX"),
                since.get(),
                said.has("move") ? Optional.of(move(said.path("move"))) : Optional.empty(),
                said.path("source").asText()));
    }

    private Optional<URI> url(String pointer) {
        String written = values.at(pointer);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> url = new WrittenUrl(written)
                .login(Set.of("imaps", "imap"))
                .filter(mailbox -> mailbox.getRawPath().isEmpty());
        if (url.isEmpty()) {
            problems.add(document.problem(
                    pointer,
                    "must lead to imaps://user@host, or imap://user@host, with a port if it is another than usual, the @"
                            + " within a user as %40, and no password",
                    URL_EXAMPLE));
        }
        return url;
    }

    private Optional<Mailbox.Since> since(String text, String pointer) {
        if (text.equals("now")) {
            return Optional.of(new Mailbox.Since.Now());
        }
        try {
            return Optional.of(
                    text.contains("-")
                            ? new Mailbox.Since.Day(LocalDate.parse(text))
                            : new Mailbox.Since.Ago(Durations.parse(text)));
        } catch (DateTimeException noDay) {
            problems.add(document.problem(pointer, "names a day that no calendar has", "since: 2026-11-01"));
            return Optional.empty();
        }
    }

    private Optional<Mailbox.OAuth> oauth(JsonNode said, String pointer) {
        String written = values.at(pointer + "/tokenUrl");
        Optional<URI> tokenUrl = new WrittenUrl(written).read().filter(MailboxReader::isSafe);
        if (tokenUrl.isEmpty() && !written.isEmpty()) {
            problems.add(document.problem(
                    pointer + "/tokenUrl",
                    "must lead to an https address (http only to localhost)",
                    "tokenUrl: \"https://login.microsoftonline.com/example.com/oauth2/v2.0/token\""));
        }
        String clientId = values.at(pointer + "/clientId");
        Secret clientSecret = new Secret(values.at(pointer + "/clientSecret"));
        Secret refreshToken = new Secret(said.has("refreshToken") ? values.at(pointer + "/refreshToken") : "");
        return tokenUrl.map(url -> new Mailbox.OAuth(
                url, clientId, clientSecret, said.path("scope").asText(), refreshToken));
    }

    private static boolean isSafe(URI url) {
        return url.getHost() != null
                && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && Loopback.is(url));
    }

    private static Mailbox.Move move(JsonNode said) {
        return new Mailbox.Move(
                said.path("taken").asText("Letterbox/Taken"),
                said.path("ignored").asText("Letterbox/Ignored"),
                said.path("quarantine").asText("Letterbox/Quarantine"));
    }
}
