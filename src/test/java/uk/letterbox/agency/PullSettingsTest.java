package uk.letterbox.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;

/** {@code doors.drop.pull} of an agency's file. */
class PullSettingsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("KEY", "k-1", "LETMC_API_KEY", "k-1", "SFTP_PASSWORD", "p-1");
    private static final String HOST_KEY = "SHA256:" + "x".repeat(43);
    private static final String URL = "sftp://letterbox@sftp.example.org/outgoing";
    private static final String PASSWORD = "password: \"{{env:SFTP_PASSWORD}}\"";

    @TempDir
    private Path agencies;

    @Test
    void the_example_of_the_readme_is_read() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## SFTP servers of others"));
        String example = section.substring(section.indexOf("```yaml\n") + "```yaml\n".length());

        Loaded<List<Agency>> loaded = load(example.substring(0, example.indexOf("```")));

        assertThat(loaded.problems()).isEmpty();
        PullFrom server =
                loaded.get().get(0).doors().drop().orElseThrow().pull().get(0);
        assertThat(server.name()).isEqualTo("studio");
        assertThat(server.host()).isEqualTo("sftp.example.org");
        assertThat(server.port()).isEqualTo(22);
        assertThat(server.user()).isEqualTo("letterbox");
        assertThat(server.folder()).isEqualTo("/outgoing");
        assertThat(server.password()).isEqualTo(new Secret("p-1"));
        assertThat(server.key()).isEmpty();
        assertThat(server.moveTo()).isEmpty();
        assertThat(server.every()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_key_another_port_and_a_folder_for_what_was_taken_are_read() throws IOException {
        Path key = Files.writeString(agencies.resolve("id_ed25519"), "a key");

        PullFrom server = load(agency(
                        "name: studio, url: \"sftp://anna%40example.com@sftp.example.org:2222/\", hostKey: \""
                                + HOST_KEY + "=\", key: \"" + key + "\", then: \"move: taken\", every: 30s"))
                .get()
                .get(0)
                .doors()
                .drop()
                .orElseThrow()
                .pull()
                .get(0);

        assertThat(server.port()).isEqualTo(2222);
        assertThat(server.user()).isEqualTo("anna@example.com");
        assertThat(server.folder()).isEqualTo("/");
        assertThat(server.hostKey()).isEqualTo(HOST_KEY);
        assertThat(server.key()).isEqualTo(Optional.of(key));
        assertThat(server.moveTo()).contains("taken");
        assertThat(server.every()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void without_a_host_key_it_is_said_how_to_get_it() throws IOException {
        assertThat(problems(
                        agency("name: studio, url: \"sftp://letterbox@sftp.example.org:2222/outgoing\", " + PASSWORD)))
                .singleElement()
                .asString()
                .contains("doors.drop.pull.0")
                .contains("ssh-keyscan -t ed25519 -p 2222 sftp.example.org | ssh-keygen -lf -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a/b, url: \"URL\", hostKey: \"HK\", PW | name must be what the server is called here",
                "name: a, url: \"https://x@sftp.example.org/\", hostKey: \"HK\", PW | must lead to sftp://user@host/folder",
                "name: a, url: \"sftp://x:pass@sftp.example.org/\", hostKey: \"HK\", PW | and no password",
                "name: a, url: \"sftp://x@sftp.example.org/a/../b\", hostKey: \"HK\", PW | must lead to sftp://",
                "name: a, url: \"URL\", hostKey: \"MD5:00\", PW | fingerprint",
                "name: a, url: \"URL\", hostKey: \"HK\" | by a password or by a key",
                "name: a, url: \"URL\", hostKey: \"HK\", key: /none, PW | by a password or by a key",
                "name: a, url: \"URL\", hostKey: \"HK\", key: /none | cannot read",
                "name: a, url: \"URL\", hostKey: \"HK\", password: hush | never the password itself",
                "name: a, url: \"URL\", hostKey: \"HK\", PW, then: \"move: sales\" | not one that files come from",
                "name: a, url: \"URL\", hostKey: \"HK\", PW, then: keep | delete, or move:",
                "name: a, url: \"URL\", hostKey: \"HK\", PW, every: 0s | how often",
            })
    void what_is_wrong_is_said(String server, String said) throws IOException {
        String written = server.replace("URL", URL).replace("HK", HOST_KEY).replace("PW", PASSWORD);

        assertThat(problems(agency(written)))
                .singleElement()
                .asString()
                .contains(said)
                .doesNotContain("hush");
    }

    @Test
    void two_servers_have_two_names_and_two_agencies_two_folders() throws IOException {
        String server = "name: studio, url: \"" + URL + "\", hostKey: \"" + HOST_KEY + "\", " + PASSWORD;

        assertThat(problems(agency(server + " }, { " + server)))
                .singleElement()
                .asString()
                .contains("another server");

        Files.writeString(agencies.resolve("y.yaml"), agency(server).replace("agency: demo", "agency: other"));
        assertThat(problems(agency(server))).singleElement().asString().contains("takes from already");
    }

    private static String agency(String server) {
        return "agency: demo\napiKey: \"{{env:KEY}}\"\ndoors: { drop: { pull: [ { " + server + " } ] } }\n";
    }

    private List<String> problems(String yaml) throws IOException {
        return load(yaml).problems().stream().map(Problem::text).toList();
    }

    private Loaded<List<Agency>> load(String yaml) throws IOException {
        Files.writeString(agencies.resolve("x.yaml"), yaml);
        Path config = Path.of("config");
        return Agencies.load(agencies, config, Settings.load(config, Map.of()).get(), ENVIRONMENT);
    }
}
