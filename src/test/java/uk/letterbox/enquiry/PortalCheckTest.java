package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.settings.Problem;

class PortalCheckTest {

    private static final String MAIL =
            "From: leads@nest.example\nSubject: Rent\n\nName: Ann Lee\nEmail: ann@example.com\nRef: N-1\nMessage: to rent\n";

    @TempDir
    private Path config;

    @BeforeEach
    void portal() throws IOException {
        Files.createDirectories(config.resolve("leads").resolve("nest"));
        Files.createDirectories(config.resolve("schemas"));
        Files.copy(
                Path.of("config/schemas/portal.schema.json"),
                config.resolve("schemas").resolve("portal.schema.json"));
        Files.copy(
                Path.of("config/leads/plain-form.yaml"), config.resolve("leads").resolve("plain-form.yaml"));
        Files.writeString(
                config.resolve("leads").resolve("nest.yaml"),
                "kind: portal\nsource: Nest\nsenders: { from: [nest.example] }\n");
        Files.writeString(sample("rent.eml"), MAIL);
    }

    @Test
    void the_shipped_files_read_their_samples() {
        assertThat(PortalCheck.problems(Path.of("config"))).isEmpty();
    }

    @Test
    void every_shipped_file_has_a_sample() throws IOException {
        try (var files = Files.list(Path.of("config/leads"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .allSatisfy(file -> assertThat(Path.of(file.toString().replace(".yaml", "")))
                            .isDirectoryContaining("glob:**.eml"));
        }
    }

    @Test
    void a_sample_that_is_read_as_it_should_be_is_no_problem() throws IOException {
        Files.writeString(
                sample("rent.json"),
                "{\"verdict\":\"LEAD\",\"fields\":{\"leadType\":\"LettingsApplicant\",\"source\":\"Nest\",\"firstName\":\"Ann\","
                        + "\"lastName\":\"Lee\",\"email\":\"ann@example.com\",\"reference\":\"N-1\",\"messageContains\":[\"to rent\"]}}");

        assertThat(PortalCheck.problems(config)).isEmpty();
    }

    @Test
    void what_is_read_otherwise_is_said_with_sample_and_field() throws IOException {
        Files.writeString(
                sample("rent.json"),
                "{\"verdict\":\"LEAD\",\"fields\":{\"leadType\":\"LettingsApplicant\",\"source\":\"Nest\",\"firstName\":\"Ann\","
                        + "\"lastName\":\"Leigh\",\"email\":\"ann@example.com\",\"messageContains\":[\"to buy\"]}}");

        List<Problem> problems = PortalCheck.problems(config);

        assertThat(problems).extracting(Problem::key).containsExactly("lastName", "reference", "message");
        assertThat(problems.get(0).text())
                .contains("rent.eml")
                .contains("is read as 'Lee'")
                .contains("'Leigh', as rent.json says");
    }

    @Test
    void a_sample_without_what_is_expected_is_a_problem() {
        assertThat(PortalCheck.problems(config)).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("rent.json")
                .contains("beside each sample mail"));
    }

    private Path sample(String name) {
        return config.resolve("leads").resolve("nest").resolve(name);
    }
}
