package uk.letterbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.settings.Problem;

class PortalFilesTest {

    @TempDir
    private Path config;

    static Portals shipped() {
        return PortalFiles.load(Path.of("config")).get();
    }

    @BeforeEach
    void schema() throws IOException {
        Files.createDirectories(config.resolve("leads"));
        Files.createDirectories(config.resolve("schemas"));
        Files.copy(
                Path.of("config/schemas/portal.schema.json"),
                config.resolve("schemas").resolve("portal.schema.json"));
    }

    @Test
    void an_agency_adds_a_portal_by_adding_a_file() throws IOException {
        write(
                "nestoria.yaml",
                "kind: portal\nsource: Nestoria\nsenders: { from: [nestoria.example], brands: [nestoria] }\n");

        Portals portals = PortalFiles.load(config).get();

        assertThat(portals.ofSender("leads@mail.nestoria.example"))
                .map(Portal::source)
                .contains("Nestoria");
        assertThat(portals.ofSender("leads@notnestoria.example")).isEmpty();
    }

    @Test
    void what_a_portal_says_of_a_label_goes_before_what_holds_for_any_mail() {
        Portals portals = shipped();

        assertThat(portals.general().layout().field("address")).contains(Field.ADDRESS);
        assertThat(portals.ofSender("members@zoopla.co.uk")
                        .orElseThrow()
                        .layout()
                        .field("address"))
                .contains(Field.PROPERTY_ADDRESS);
    }

    @Test
    void every_error_names_file_and_line_and_what_would_be_right() throws IOException {
        write(
                "bad.yaml",
                "kind: portal\nsender: { from: [x.example] }\nsenders:\n  from: [not a domain]\nlabels:\n  nam: [Name]\n");

        assertThat(problems())
                .containsExactly(
                        ":2: sender is not known; the nearest is senders."
                                + " Right: senders: { from: [example.com], brands: [example], mustPass: true }",
                        ":4: senders.from.0 must be an address or a domain. Right: leads@example.com",
                        ":6: labels.nam is not known; the nearest is name. Right: email: [Email, Email address]");
    }

    @Test
    void what_the_schema_cannot_tell_is_found_too() throws IOException {
        write(
                "bad.yaml",
                "kind: portal\nsubjects:\n- { subject: \"From {nobody}\" }\n- { subject: \"*a*b*c*d*\" }\n"
                        + "labels:\n  name: [Name]\n  email: [name]\n");

        assertThat(problems())
                .hasSize(4)
                .anySatisfy(text -> assertThat(text).startsWith(":3: ").contains("no field: {nobody}"))
                .anySatisfy(text -> assertThat(text).startsWith(":4: ").contains("more than 4 blanks"))
                .anySatisfy(text -> assertThat(text).startsWith(":7: ").contains("a label that name holds too"))
                .anySatisfy(text -> assertThat(text).contains("must say whom a portal's mail comes from"));
    }

    @Test
    void a_folder_without_files_is_a_problem() throws IOException {
        Files.delete(config.resolve("leads"));

        assertThat(problems()).singleElement().asString().contains("the folder of the portals cannot be read");
    }

    private List<String> problems() {
        return PortalFiles.load(config).problems().stream()
                .map(Problem::text)
                .map(text ->
                        text.replace(config.resolve("leads").resolve("bad.yaml").toString(), ""))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(config.resolve("leads").resolve(name), text);
    }
}
