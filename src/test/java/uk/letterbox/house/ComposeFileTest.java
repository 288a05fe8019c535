package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.icegreen.greenmail.configuration.PropertiesBasedGreenMailConfigurationBuilder;
import com.icegreen.greenmail.util.PropertiesBasedServerSetupBuilder;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.agency.Mailbox;
import uk.letterbox.settings.Loaded;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Setup;

/** What docker/ promises: nothing but this machine reaches a container, and a container can change nothing but its data. */
class ComposeFileTest {

    private static final Path COMPOSE = Path.of("docker", "compose.yaml");
    private static final Path DOCKERFILE = Path.of("docker", "Dockerfile");

    private static JsonNode services;
    private static List<String> dockerfile;

    @BeforeAll
    static void read() throws IOException {
        services = new YAMLMapper().readTree(COMPOSE.toFile()).path("services");
        dockerfile = Files.readAllLines(DOCKERFILE);
    }

    @Test
    void ports_are_published_on_127_0_0_1_only() {
        assertThat(services.findValues("ports")).isNotEmpty();
        for (JsonNode ports : services.findValues("ports")) {
            assertThat(ports).allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void no_service_shares_the_network_of_the_machine() {
        assertThat(services)
                .allSatisfy(service ->
                        assertThat(service.path("network_mode").asText("none")).isIn("none", "service:letterbox"));
    }

    @Test
    void the_root_of_every_service_is_read_only() {
        assertThat(services).hasSizeGreaterThanOrEqualTo(3).allSatisfy(service -> assertThat(
                        service.path("read_only").asBoolean())
                .isTrue());
    }

    @Test
    void no_service_can_gain_rights() {
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
            assertThat(service.path("security_opt"))
                    .extracting(JsonNode::asText)
                    .contains("no-new-privileges:true");
            assertThat(service.path("privileged").asBoolean()).isFalse();
            assertThat(service.has("cap_add")).isFalse();
        });
    }

    @Test
    void no_service_runs_as_root() {
        assertThat(dockerfile.stream().filter(line -> line.startsWith("USER ")).reduce((earlier, last) -> last))
                .hasValue("USER 10001:10001");
        assertThat(services).allSatisfy(service -> {
            String user = service.path("user").asText(service.has("build") ? "of the image" : "root");
            assertThat(user).doesNotStartWith("root").doesNotStartWith("0");
        });
    }

    @Test
    void every_service_has_a_health_check() {
        assertThat(dockerfile)
                .anyMatch(line -> line.startsWith("HEALTHCHECK "))
                .anyMatch(line -> line.contains("http://127.0.0.1:8080/observe/health/live"));
        assertThat(services).allSatisfy(service -> assertThat(service.has("healthcheck") || service.has("build"))
                .isTrue());
    }

    /** The shell of many images is none that bash's scripts run in. */
    @Test
    void no_health_check_leaves_it_to_the_image_what_shell_it_runs_in() {
        assertThat(services.findValues("healthcheck")).isNotEmpty().allSatisfy(check -> assertThat(
                        check.path("test").path(0).asText())
                .isEqualTo("CMD"));
    }

    @Test
    void letterbox_is_told_every_setting_that_leads_to_a_service() {
        assertThat(services.path("letterbox").path("environment"))
                .extracting(JsonNode::asText)
                .contains(
                        "LETMC_BASE_URL",
                        "LETTERBOX_AGENCIES",
                        "LETTERBOX_DATABASE_URL",
                        "LETTERBOX_DATABASE_USER",
                        "LETTERBOX_DATABASE_PASSWORD",
                        "LETTERBOX_JMS_URL",
                        "LETTERBOX_AMQP_URL",
                        "LETTERBOX_KAFKA_BROKERS",
                        "LETTERBOX_BROKER_USER",
                        "LETTERBOX_BROKER_PASSWORD",
                        "MAIL_PASSWORD");
    }

    @Test
    void the_broker_never_gives_up_on_a_message() throws Exception {
        Properties properties = properties(environment("broker", "JAVA_ARGS_APPEND"));
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.addAddressSetting("#", new AddressSettings().setDeadLetterAddress(SimpleString.of("DLQ")));

        configuration.parsePrefixedProperties(properties, configuration.getSystemPropertyPrefix());

        AddressSettings queues = configuration.getAddressSettings().get("#");
        assertThat(queues.getMaxDeliveryAttempts()).isEqualTo(-1);
        assertThat(queues.getDeadLetterAddress().toString()).isEqualTo("DLQ");
    }

    @Test
    void letterbox_is_pointed_at_the_mail_server_which_lets_it_in_and_takes_no_port_of_its_own(@TempDir Path home) {
        Properties properties = properties(environment("mail", "GREENMAIL_OPTS"));
        ServerSetup[] ports = new PropertiesBasedServerSetupBuilder().build(properties);

        Loaded<Setup> setup = Setup.read(
                new Installation(Path.of("routes"), Path.of("config")),
                Map.of(
                        "LETTERBOX_HOME", home.toString(),
                        "LETTERBOX_AGENCIES", Path.of("docker", "agencies").toString(),
                        "LETMC_SHORT_NAME", "demo",
                        "LETMC_API_KEY", "key",
                        "MAIL_PASSWORD", "any"));

        assertThat(services.path("letterbox").path("volumes"))
                .extracting(JsonNode::asText)
                .contains("./agencies:/agencies:ro");
        assertThat(setup.problems()).isEmpty();
        Mailbox mailbox = setup.get()
                .agencies()
                .get(0)
                .doors()
                .mail()
                .orElseThrow()
                .imap()
                .get(0);
        assertThat(ports)
                .extracting(ServerSetup::getProtocol, ServerSetup::getBindAddress, ServerSetup::getPort)
                .containsExactlyInAnyOrder(
                        tuple("smtp", "127.0.0.1", 3025),
                        tuple(mailbox.url().getScheme(), mailbox.host(), mailbox.port()));
        assertThat(services.path("mail").path("network_mode").asText()).isEqualTo("service:letterbox");
        assertThat(new PropertiesBasedGreenMailConfigurationBuilder()
                        .build(properties)
                        .isAuthenticationDisabled())
                .isTrue();
        assertThat(properties.stringPropertyNames()).noneMatch(name -> name.matches(".*(api|hostname|all)"));
    }

    /** Of the options of a Java: {@code -Dname=value}, or without a value. */
    private static Properties properties(String options) {
        Properties properties = new Properties();
        for (String option : options.split(" ")) {
            String[] property = option.substring("-D".length()).split("=", 2);
            properties.setProperty(property[0], property.length > 1 ? property[1] : "");
        }
        return properties;
    }

    private static String environment(String service, String name) {
        for (JsonNode variable : services.path(service).path("environment")) {
            if (variable.asText().startsWith(name + "=")) {
                return variable.asText().substring(name.length() + 1);
            }
        }
        throw new AssertionError(service + " is not given " + name);
    }

    @Test
    void no_secret_is_written_out() {
        for (JsonNode environment : services.findValues("environment")) {
            assertThat(environment)
                    .extracting(JsonNode::asText)
                    .filteredOn(variable -> variable.matches(".*(PASSWORD|KEY|SECRET|TOKEN).*"))
                    .allMatch(variable -> !variable.contains("=") || variable.matches("[A-Z_]+=\\$\\{[A-Z_]+:-}"));
        }
    }

    @ParameterizedTest(name = "profile {0}")
    @ValueSource(strings = {"", "simulator", "postgres", "broker", "mail"})
    void a_compose_client_accepts_every_profile(String profile) throws Exception {
        List<String> command = new ArrayList<>(composeClient());
        command.addAll(List.of("-f", COMPOSE.toString()));
        command.addAll(profile.isEmpty() ? List.of() : List.of("--profile", profile));
        command.addAll(List.of("config", "--services"));

        Ran ran = run(command);

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output().lines()).contains("letterbox", profile.isEmpty() ? "letterbox" : profile);
    }

    private static List<String> composeClient() throws Exception {
        if (RequiredProgram.onPath("docker").isPresent()
                && run(List.of("docker", "compose", "version")).exitCode() == 0) {
            return List.of("docker", "compose");
        }
        return List.of(RequiredProgram.named("docker-compose").toString());
    }

    private static Ran run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("COMPOSE_PROJECT_NAME", "letterbox"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private record Ran(int exitCode, String output) {}
}
