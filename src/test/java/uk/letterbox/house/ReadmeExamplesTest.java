package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.agency.Mailbox;
import uk.letterbox.enquiry.PortalCheck;
import uk.letterbox.settings.Loaded;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Setup;

/** What the README shows of mail is what {@code letterbox check} takes, word by word. */
class ReadmeExamplesTest {

    private static final Path CONFIG = Path.of("config");
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w*\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void the_mailboxes_it_shows_are_taken() throws IOException {
        String types = Files.readString(CONFIG.resolve("agencies/default.yaml"));
        Files.writeString(
                folder.resolve("demo.yaml"),
                "agency: demo\napiKey: \"{{env:LETMC_API_KEY}}\"\n"
                        + blocks("Mailboxes").get(0) + types.substring(types.indexOf("leads:")));

        Loaded<Setup> setup = Setup.read(
                new Installation(Path.of("routes"), CONFIG),
                Map.of(
                        "LETTERBOX_HOME", folder.toString(),
                        "LETTERBOX_AGENCIES", folder.toString(),
                        "LETMC_API_KEY", "key",
                        "MAIL_PASSWORD", "password",
                        "MICROSOFT_SECRET", "secret",
                        "GMAIL_SECRET", "secret",
                        "GMAIL_REFRESH_TOKEN", "token"));

        assertThat(setup.problems()).isEmpty();
        Agency agency = setup.get().agencies().get(0);
        assertThat(agency.doors().mail().map(Doors.Mail::imap).orElseThrow())
                .hasSize(3)
                .extracting(Mailbox::user)
                .containsExactly("leads", "leads@example.com", "leads@example.org");
    }

    @Test
    void the_portal_it_shows_reads_its_sample_and_is_found_out_when_it_does_not() throws IOException {
        List<String> blocks = blocks("A portal of your own");
        copy(CONFIG.resolve("schemas/portal.schema.json"));
        copy(CONFIG.resolve("leads/plain-form.yaml"));
        write("leads/nestwell.yaml", blocks.get(0));
        write("leads/nestwell/tenant.eml", blocks.get(1));
        write("leads/nestwell/tenant.json", blocks.get(2));

        assertThat(PortalCheck.problems(folder)).isEmpty();
        write("leads/nestwell.yaml", blocks.get(0).replace("Home no", "House no"));
        assertThat(PortalCheck.problems(folder)).isNotEmpty();
    }

    private static List<String> blocks(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("\n## " + heading + "\n") + 1);
        Stream<String> blocks = BLOCK.matcher(section.substring(0, section.indexOf("\n## ")))
                .results()
                .map(block -> block.group(1));
        return blocks.toList();
    }

    private void copy(Path file) throws IOException {
        write(CONFIG.relativize(file).toString(), Files.readString(file));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
