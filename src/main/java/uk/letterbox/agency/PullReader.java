package uk.letterbox.agency;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Durations;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;

/** Reads which SFTP servers of others the drop door of an agency takes from. */
final class PullReader {

    private static final String PULL = "/doors/drop/pull";
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final String URL_EXAMPLE = "url: \"sftp://letterbox@sftp.example.org/outgoing\"";
    private static final Set<String> SIDES = Set.of("lettings", "sales");

    private final Document document;
    private final Values values;
    private final List<Problem> problems;

    /** @param problems is added to */
    PullReader(Document document, Values values, List<Problem> problems) {
        this.document = document;
        this.values = values;
        this.problems = problems;
    }

    List<PullFrom> read() {
        JsonNode said = document.root().at(PULL);
        List<PullFrom> servers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String pointer = PULL + "/" + i;
            if (!names.add(said.get(i).path("name").asText())) {
                problem(pointer + "/name", "is that of another server above it", "a name for each server");
            }
            server(said.get(i), pointer).ifPresent(servers::add);
        }
        return servers;
    }

    private Optional<PullFrom> server(JsonNode said, String pointer) {
        Optional<URI> url = url(pointer + "/url");
        Optional<String> hostKey = url.flatMap(at -> hostKey(said, at, pointer));
        if (said.has("password") == said.has("key")) {
            problem(
                    pointer,
                    "must say how Letterbox logs in, by a password or by a key, one of the two",
                    "password: \"{{env:SFTP_PASSWORD}}\"");
            return Optional.empty();
        }
        Secret password = new Secret(said.has("password") ? values.at(pointer + "/password") : "");
        Optional<Path> key = said.has("key") ? key(said.path("key").asText(), pointer + "/key") : Optional.empty();
        Optional<String> moveTo = moveTo(said.path("then").asText("delete"), pointer + "/then");
        Duration every = said.has("every") ? Durations.parse(said.path("every").asText()) : EVERY;
        return hostKey.map(fingerprint ->
                new PullFrom(said.path("name").asText(), url.orElseThrow(), fingerprint, password, key, moveTo, every));
    }

    private Optional<URI> url(String pointer) {
        String written = values.at(pointer);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> url = new WrittenUrl(written)
                .login(Set.of("sftp"))
                .filter(server -> !List.of(server.getPath().split("/")).contains(".."));
        if (url.isEmpty()) {
            problem(
                    pointer,
                    "must lead to sftp://user@host/folder, with a port if it is not 22, the @ within a user as %40, and no"
                            + " password",
                    URL_EXAMPLE);
        }
        return url;
    }

    /** Not the schema's to ask for, since only here it can be said how this server's key is got. */
    private Optional<String> hostKey(JsonNode said, URI url, String pointer) {
        String written = said.path("hostKey").asText().replaceAll("=+$", "");
        if (FINGERPRINT.matcher(written).matches()) {
            return Optional.of(written);
        }
        String port = url.getPort() > 0 ? "-p " + url.getPort() + " " : "";
        problem(
                said.has("hostKey") ? pointer + "/hostKey" : pointer,
                "must have the fingerprint of the server's host key as hostKey: nothing is sent to a server that cannot"
                        + " show this key. Ask whoever runs it, or look with: ssh-keyscan -t ed25519 " + port
                        + url.getHost() + " | ssh-keygen -lf -",
                "hostKey: \"SHA256:\" with its 43 letters and digits");
        return Optional.empty();
    }

    private Optional<Path> key(String written, String pointer) {
        Path file = Path.of(written);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            problem(
                    pointer,
                    "names a file that Letterbox cannot read; it must hold a private key as ssh-keygen writes it, without"
                            + " a passphrase",
                    "key: /etc/letterbox/id_ed25519");
        }
        return Optional.of(file);
    }

    private Optional<String> moveTo(String written, String pointer) {
        if (written.equals("delete")) {
            return Optional.empty();
        }
        String folder = written.substring(written.indexOf(':') + 1).strip();
        if (SIDES.contains(folder) || folder.contains("..")) {
            problem(
                    pointer,
                    "must name a folder for what was taken, and not one that files come from",
                    "then: \"move: taken\"");
        }
        return Optional.of(folder);
    }

    private void problem(String pointer, String what, String example) {
        problems.add(document.problem(pointer, what, example));
    }
}
