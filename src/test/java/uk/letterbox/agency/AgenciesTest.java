package uk.letterbox.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;

class AgenciesTest {

    private static final String DEMO = "agency: demo\napiKey: \"{{env:KEY}}\"\n";
    private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "k-1", "OTHER", "k-2");

    @TempDir
    private Path config;

    private Path agencies;

    @BeforeEach
    void install() throws IOException {
        agencies = Files.createDirectories(config.resolve("agencies"));
        Files.createDirectories(config.resolve("schemas"));
        Files.copy(Path.of("config/schemas/agency.schema.json"), config.resolve("schemas/agency.schema.json"));
        Files.writeString(config.resolve("application.properties"), "");
    }

    @Test
    void a_name_and_a_key_are_enough() throws IOException {
        write("demo.yaml", DEMO);

        Agency agency = load(ENVIRONMENT).get().get(0);

        assertThat(agency.shortName()).isEqualTo("demo");
        assertThat(agency.apiKey().reveal()).isEqualTo("k-1");
        assertThat(agency.mode()).isEqualTo(Mode.DELIVER);
        assertThat(agency.requests()).isEqualTo(50);
        assertThat(agency.doors())
                .isEqualTo(new Doors(
                        Optional.of(new Doors.Drop(Optional.empty(), Map.of(), List.of(), List.of(), Map.of())),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(agency.toString()).doesNotContain("k-1");
    }

    @Test
    void who_is_told_of_shoots_is_named_for_all_and_by_branch() throws IOException {
        write(
                "demo.yaml",
                DEMO + "doors: { drop: { tell: [photos@example.com], tellBranch: { Clifton: [c@example.com] } } }\n");

        Doors.Drop drop = load(ENVIRONMENT).get().get(0).doors().drop().orElseThrow();

        assertThat(drop.tell()).containsExactly("photos@example.com");
        assertThat(drop.tellBranch()).containsExactly(Map.entry("Clifton", List.of("c@example.com")));
    }

    @Test
    void the_agencys_file_goes_before_the_global_key() throws IOException {
        write("demo.yaml", DEMO + "requests: 20\nmode: observe\ndoors: { drop: {} }\n");

        Agency agency = load(Map.of("KEY", "k-1", "LETMC_REQUESTS", "30")).get().get(0);

        assertThat(agency.requests()).isEqualTo(20);
        assertThat(agency.mode()).isEqualTo(Mode.OBSERVE);
    }

    @Test
    void what_letmc_calls_the_types_that_names_stand_for_is_read() throws IOException {
        write("demo.yaml", DEMO + "doors: { drop: { types: { epc: Energy Certificate, tour: 360 Tour } } }\n");

        Agency agency = load(ENVIRONMENT).get().get(0);

        assertThat(agency.doors().drop().orElseThrow().types())
                .containsExactlyInAnyOrderEntriesOf(Map.of("epc", "Energy Certificate", "tour", "360 Tour"));
    }

    @Test
    void outcomes_go_to_the_first_broker_of_the_events_door_and_into_its_folder_without_a_name() throws IOException {
        String amqp = "doors: { events: { amqp: [ { url: 'amqps://broker.example.com', queue: in, user: me,"
                + " password: '{{env:OTHER}}' } ]";
        write("demo.yaml", DEMO + amqp + ", outcomes: letterbox.outcomes } }\n");

        Agency agency = load(ENVIRONMENT).get().get(0);

        assertThat(agency.doors().events().orElseThrow().outcomes())
                .contains(new OutcomesTo(
                        OutcomesTo.Protocol.AMQP,
                        new Secret("amqps://broker.example.com"),
                        "letterbox.outcomes",
                        "me",
                        new Secret(ENVIRONMENT.get("OTHER")),
                        false,
                        Optional.empty()));
        write("demo.yaml", DEMO + amqp + " } }\n");
        assertThat(load(ENVIRONMENT).get().get(0).doors().events().orElseThrow().outcomes())
                .isEmpty();
    }

    @Test
    void yaml_yml_and_json_are_read_in_the_order_of_their_names_and_nothing_else_is() throws IOException {
        write("b.yml", "\uFEFF---\n" + DEMO);
        write("a.json", "{\r\n\t\"agency\": \"first\",\r\n\t\"apiKey\": \"{{env:OTHER}}\"\r\n}");
        write("c.YAML", "agency: last\napiKey: '{{env:OTHER}}'");
        write("d.yaml~", "no agency");
        write(".d.yaml", "no agency");
        write("README.md", "no agency");

        assertThat(load(ENVIRONMENT).get()).extracting(Agency::shortName).containsExactly("first", "demo", "last");
    }

    @Test
    void a_key_comes_from_a_file_too() throws IOException {
        Path key = Files.writeString(config.resolve("letmc.key"), "k-3\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        write("demo.yaml", "agency: demo\napiKey: \"{{file:letmc.key}}\"");

        assertThat(load(ENVIRONMENT).get().get(0).apiKey().reveal()).isEqualTo("k-3");
    }

    @Test
    void the_shipped_file_takes_name_and_key_from_the_properties_too() throws IOException {
        Files.writeString(
                config.resolve("application.properties"), "letmc.short-name = demo\nletmc.api-key = {{env:KEY}}");
        ship();

        assertThat(load(ENVIRONMENT).get()).extracting(Agency::shortName).containsExactly("demo");
    }

    @Test
    void the_shipped_file_alone_and_unset_says_what_to_set() throws IOException {
        ship();

        assertThat(problems(Map.of("LETMC_API_KEY", "")))
                .containsExactly(
                        agencies.resolve("default.yaml")
                                + ":3: LETMC_SHORT_NAME is not set, and agency of this agency is to"
                                + " come from it. Right: LETMC_SHORT_NAME=demo",
                        agencies.resolve("default.yaml")
                                + ":4: LETMC_API_KEY is not set, and apiKey of this agency is to"
                                + " come from it. Right: LETMC_API_KEY=the-key-you-got-with-your-short-name");
    }

    @Test
    void the_shipped_file_steps_aside_for_another_agency() throws IOException {
        ship();
        write("demo.yaml", DEMO);

        assertThat(load(ENVIRONMENT).get()).extracting(Agency::shortName).containsExactly("demo");
    }

    @Test
    void the_shipped_file_half_set_does_not_step_aside() throws IOException {
        ship();
        write("demo.yaml", DEMO);

        assertThat(problems(Map.of("KEY", "k-1", "LETMC_API_KEY", "k-9")))
                .singleElement()
                .asString()
                .contains("default.yaml:3: LETMC_SHORT_NAME is not set");
    }

    @Test
    void two_files_with_one_short_name_are_refused_whatever_its_case() throws IOException {
        write("a.yaml", DEMO);
        write("b.yaml", "\napiKey: \"{{env:KEY}}\"\nagency: DEMO\n");

        assertThat(problems(ENVIRONMENT))
                .containsExactly(agencies.resolve("b.yaml") + ":3: agency is DEMO, which " + agencies.resolve("a.yaml")
                        + ":1 has already. Right: one file for each short name");
    }

    @Test
    void one_key_with_different_limits_is_refused() throws IOException {
        write("a.yaml", DEMO + "requests: 20\n");
        write("b.yaml", "agency: other\napiKey: \"{{env:KEY}}\"\n");

        assertThat(problems(ENVIRONMENT))
                .containsExactly(agencies.resolve("b.yaml") + ":1: requests is 50, but " + agencies.resolve("a.yaml")
                        + ":3 has the same key with 20, and letMC counts by key. Right: requests: 20");
    }

    @Test
    void agencies_that_share_a_key_and_its_limit_are_taken() throws IOException {
        write("a.yaml", DEMO);
        write("b.yaml", "agency: other\napiKey: \"{{env:KEY}}\"\nrequests: 50\n");

        assertThat(load(ENVIRONMENT).get()).hasSize(2);
    }

    @Test
    void one_bad_file_leaves_no_agency_to_run_with() throws IOException {
        write("a.yaml", DEMO);
        write("b.yaml", "agency: other\n");

        Loaded<List<Agency>> loaded = load(ENVIRONMENT);

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).hasSize(1);
    }

    @Test
    void a_limit_must_make_sense_beside_the_settings() throws IOException {
        write("a.yaml", DEMO + "requests: 0");
        assertThat(problems(ENVIRONMENT))
                .singleElement()
                .asString()
                .contains("a.yaml:3: requests may be 0 (no limit) only");
        assertThat(problems(Map.of("KEY", "k", "LETMC_BASE_URL", "http://localhost:1")))
                .isEmpty();

        write("a.yaml", DEMO + "requests: 2");
        assertThat(problems(ENVIRONMENT)).singleElement().asString().contains("must be more than letmc.reserve (2)");
    }

    @Test
    void what_a_reference_leads_to_is_checked_and_not_repeated() throws IOException {
        write("a.yaml", "agency: \"{{env:NAME}}\"\napiKey: \"{{env:KEY}}\"");

        assertThat(problems(Map.of("NAME", "../../etc", "KEY", "hush\r\nX: y")))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("a.yaml:1: agency must lead to a short name"))
                .anySatisfy(text -> assertThat(text).contains("a.yaml:2: apiKey must lead to a key"))
                .noneSatisfy(text -> assertThat(text).contains("hush"));
    }

    @Test
    void no_agency_no_folder_and_no_schema_are_problems() throws IOException {
        assertThat(problems(ENVIRONMENT)).singleElement().asString().contains("the folder holds no agency");

        Files.delete(agencies);
        assertThat(problems(ENVIRONMENT))
                .singleElement()
                .asString()
                .contains("the folder of the agencies cannot be read");

        Files.delete(config.resolve("schemas/agency.schema.json"));
        assertThat(problems(ENVIRONMENT)).singleElement().asString().contains("no agency can be checked");
    }

    private void ship() throws IOException {
        Files.copy(Path.of("config/agencies/default.yaml"), agencies.resolve("default.yaml"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(agencies.resolve(name), text);
    }

    private Loaded<List<Agency>> load(Map<String, String> environment) {
        return Agencies.load(
                agencies, config, Settings.load(config, environment).get(), environment);
    }

    private List<String> problems(Map<String, String> environment) {
        return load(environment).problems().stream().map(Problem::text).toList();
    }
}
