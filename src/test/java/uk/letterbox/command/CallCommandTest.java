package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.console.CommandAnswer;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.wiring.Setup;

class CallCommandTest {

    private static final String HERE = "0004-f421-2742-3f00";

    @TempDir
    private Path home;

    private Simulator letmc;

    @BeforeEach
    void start() {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        letmc.close();
    }

    @Test
    void a_write_is_shown_without_personal_data_and_not_sent() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            String[] lead = {
                "call", "createLead", "leadType=General", "leadSource=1", "Surname=Exemplar", "BranchID=" + HERE
            };

            CommandAnswer shown = new Person(letterbox.office()).types(lead);

            assertThat(shown.exitCode()).isEqualTo(1);
            assertThat(shown.text())
                    .contains("POST /v4/propertymanagement/demo/leads/create?leadType=General&leadSource=1")
                    .contains(HERE)
                    .contains("--yes")
                    .doesNotContain("Exemplar");
            assertThat(shown.json().toString()).doesNotContain("Exemplar");
            assertThat(new Person(letterbox.office())
                            .types(Stream.concat(Stream.of(lead), Stream.of("--reveal"))
                                    .toArray(String[]::new))
                            .text())
                    .contains("Surname: Exemplar");
            assertThat(letmc.calls()).isEmpty();
        }
    }

    @Test
    void a_wrong_name_is_told_with_the_right_ones() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            Person person = new Person(letterbox.office());

            assertThat(person.types("call", "addLettingsPhoto", "propertyID=" + HERE, "PhotoNumber=one", "Nane=x"))
                    .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(2))
                    .extracting(CommandAnswer::text)
                    .asString()
                    .contains("propertyID is unknown")
                    .contains("PhotoNumber is no whole number")
                    .contains("Nane is unknown (perhaps Name)")
                    .contains("lettingsPropertyID is missing")
                    .contains("It needs lettingsPropertyID, file; it may have Name, FileName");
            assertThat(person.types("call", "getBranches").text())
                    .contains("perhaps getBranch")
                    .contains("setCustomFieldValue");
            assertThat(person.types("call", "submitSalesPortalMedia", "salesInstructionID=1")
                            .text())
                    .contains("file or URL is missing");
            assertThat(person.types("call", "getCompany", "--agency", "nobody").text())
                    .contains("There is no agency nobody");
            assertThat(letmc.calls()).isEmpty();
        }
    }

    @Test
    void a_refusal_is_told_and_costs_nothing_else() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            Person person = new Person(letterbox.office());

            for (int i = 0; i < 4; i++) {
                CommandAnswer answer = person.types("call", "getBranch", "branchID=0004-0000-0000-0000");

                assertThat(answer.exitCode()).isEqualTo(1);
                assertThat(answer.text()).contains("HTTP 404").contains("No object with the OID");
            }
            assertThat(letterbox.office().overview().alerts()).isEmpty();
            assertThat(person.types("call", "getCompany").exitCode()).isZero();
        }
    }

    @Test
    void an_unclear_write_is_not_sent_again() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            letmc.setFaults(Fault.parse("createLead:after:reset:1.0"));

            CommandAnswer answer = new Person(letterbox.office())
                    .types("call", "createLead", "leadType=General", "leadSource=0004-1ead-0000-0001", "--yes");

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.text()).contains("unclear").contains("not sent again");
            assertThat(letmc.state().leads()).hasSize(1);
            assertThat(letmc.calls()).hasSize(1);
        }
    }

    @Test
    void a_key_that_is_turned_away_stops_the_agency_as_any_call_does() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of("LETMC_API_KEY", "wrong-key"))) {
            Person person = new Person(letterbox.office());

            assertThat(person.types("call", "getCompany").text()).contains("HTTP 401");
            assertThat(person.types("call", "getCompany").text()).contains("not sent", "letterbox resume demo");

            assertThat(letmc.calls()).hasSize(1);
            assertThat(letterbox.office().overview().alerts())
                    .extracting(alert -> alert.kind())
                    .contains("key-stopped");
        }
    }

    @Test
    void nothing_personal_stays_behind() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc)) {
            new Person(letterbox.office())
                    .types(
                            "call",
                            "createLead",
                            "leadType=General",
                            "leadSource=0004-1ead-0000-0001",
                            "Surname=Unforgettable",
                            "--yes");
            assertThat(letmc.state().leads()).hasSize(1);
        }

        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("run.json")))
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("Unforgettable"));
        }
        try (Stream<Path> left = Files.list(home.resolve("errands"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void the_budget_holds_under_errands_and_photos_and_a_read_does_not_wait_behind_them() throws Exception {
        int limit = 10;
        try (Simulator limited = Simulator.start(SimulatorOptions.standard().withLimit(limit, Duration.ofSeconds(2)));
                TestLetterbox letterbox = TestLetterbox.start(
                        home, limited, Map.of("LETMC_REQUESTS", String.valueOf(limit), "LETMC_WINDOW", "2s"))) {
            for (int i = 0; i < 25; i++) {
                letterbox.drop("lettings/0004-0000-0000-000" + i % 5 + "/photos/" + i + ".jpg", Pictures.jpeg(i));
            }
            await().until(() -> !limited.calls().isEmpty());

            List<CompletableFuture<CommandAnswer>> asked = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                asked.add(CompletableFuture.supplyAsync(
                        () -> new Person(letterbox.office()).types("call", "getCompany")));
            }

            assertThat(asked).allMatch(one -> one.join().exitCode() == 0);
            assertThat(letterbox.all(25, DeliveryState.DELIVERED)).isFalse();
            await().atMost(Duration.ofSeconds(60)).until(() -> letterbox.all(25, DeliveryState.DELIVERED));
            assertThat(limited.windowMax()).isLessThanOrEqualTo(limit);
            assertThat(limited.windowMaxByEnd()).isLessThanOrEqualTo(limit);
            assertThat(limited.calls()).allMatch(call -> call.status() == 200);
        }
    }

    @Test
    void a_stopped_letterbox_makes_the_call_and_sends_nothing_else() throws Exception {
        Map<String, String> environment = environment();
        Path inbox = home.resolve("agencies/demo/drop/inbox/lettings/" + HERE + "/photos");
        letmc.setFaults(Fault.parse("*:before:500:1.0"));
        try (RunningLetterbox running = RunningLetterbox.start(setup(environment))) {
            Files.createDirectories(inbox);
            Files.write(inbox.resolve("1.jpg"), Pictures.jpeg(1));
            await().until(() ->
                    running.office().overview().deliveries().stream().anyMatch(count -> count.count() > 0));
        }
        letmc.setFaults(List.of());
        Files.write(inbox.resolve("2.jpg"), Pictures.jpeg(2));
        letmc.reset();

        Answer answer = Person.types(environment, "call", "getCompany");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).contains("HTTP 200, done").contains("Example Lettings");
        assertThat(letmc.calls()).extracting(call -> call.operation()).containsExactly("getCompany");
        assertThat(inbox.resolve("2.jpg")).exists();
    }

    @Test
    void a_running_letterbox_is_asked_over_its_port() throws Exception {
        Map<String, String> environment = environment();
        Path picture = Files.write(home.resolve("front.jpg"), Pictures.jpeg(1));
        try (RunningLetterbox running = RunningLetterbox.start(setup(environment))) {
            Answer answer = Person.types(
                    environment, "call", "addSalesPhoto", "salesInstructionID=" + HERE, "file=" + picture, "--yes");

            assertThat(answer.text()).contains("HTTP 200, done");
            assertThat(answer.exitCode()).isZero();
            assertThat(Person.json(answer).path("status").asInt()).isEqualTo(200);
            assertThat(letmc.state().property(HERE).photos()).hasSize(1);
        }
    }

    private Map<String, String> environment() throws Exception {
        Path agencies = Files.createDirectories(home.resolve("config-agencies"));
        Files.writeString(agencies.resolve("demo.yaml"), "agency: demo\napiKey: \"{{env:LETMC_API_KEY}}\"\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("LETTERBOX_HOME", home.toString());
        environment.put("LETTERBOX_AGENCIES", agencies.toString());
        environment.put("LETTERBOX_DROP_SETTLE", "100ms");
        environment.put("LETTERBOX_HTTP_PORT", "0");
        environment.put("LETTERBOX_CONSOLE_PASSWORD", "a long enough password");
        environment.put("LETMC_BASE_URL", letmc.baseUrl().toString());
        environment.put("LETMC_API_KEY", "simulated-key");
        environment.put("LETMC_SHORT_NAME", "demo");
        environment.put("LETMC_REQUESTS", "0");
        environment.put("LETMC_TIMEOUT", "5s");
        environment.put("LETMC_SETTLE", "200ms");
        return environment;
    }

    private static Setup setup(Map<String, String> environment) {
        return Setup.read(Person.SOURCES, environment).get();
    }
}
