package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.SimulatorOptions;

/** What the doctor says of a key and of what is configured. */
class DoctorCommandTest {

    private static final String SOURCES = "listLeadSourceTypes";
    private static final String[] FIRST = {
        SOURCES, "listLettingsPortalMediaTypes", "listSalesPortalMediaTypes", "getCompany"
    };

    @TempDir
    Path folder;

    private OneHome home;

    @AfterEach
    void close() {
        home.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_good_key_is_proven_with_the_calls_that_the_vendor_advises_to_begin_with(Letterbox letterbox)
            throws Exception {
        with(options()).and(letterbox);

        Said said = home.type("doctor");

        assertThat(said.exitCode()).as(said.told()).isZero();
        assertThat(said.told())
                .contains("good    key: letMC at " + home.letmc().baseUrl() + " lets the key of demo in")
                .contains("good    clock: this machine and letMC agree")
                .contains("good    short name: letMC calls this client demo too")
                .contains("good    listLettingsPortalMediaTypes: Brochure, EPC, Virtual Tour")
                .contains("open    LETMC_CODEC, LETMC_TAG, photo number: only an upload shows")
                .contains("open    LETMC_REQUESTS, LETMC_WINDOW: no limit in 60 s is not what letMC publishes")
                .endsWith("4 calls of the budget of demo. All that was asked works.");
        assertThat(called()).containsExactly(FIRST);
        assertThat(said.told()).doesNotContain("simulated-key");
    }

    @Test
    void it_answers_programs_in_json() throws Exception {
        with(options());

        Said said = home.type("doctor", "--json");

        assertThat(said.json().path("good").asBoolean()).isTrue();
        assertThat(said.json().path("calls").asInt()).isEqualTo(4);
        assertThat(said.json().at("/checks/1/subject").asText()).isEqualTo("key");
        assertThat(said.json().at("/checks/1/verdict").asText()).isEqualTo("good");
        assertThat(said.json().path("standing").isNull()).isTrue();
    }

    @Test
    void names_are_found_in_the_lists_and_an_id_is_asked_for_alone() throws Exception {
        with(options())
                .agency("leads:\n  types: { General: General }\n  sources: { Portal: rightmove }\n"
                        + "  defaultSource: 0004-1ead-0000-0001\n  defaultBranch: 0004-F421-2742-3F01\n");

        Said said = home.type("doctor");

        assertThat(said.exitCode()).as(said.told()).isZero();
        assertThat(said.told())
                .contains("good    leads.defaultSource: lead source Other is 0004-1ead-0000-0001 at letMC")
                .contains("good    leads.sources.Portal: lead source Rightmove is 0004-1ead-0000-0003 at letMC")
                .contains("good    leads.defaultBranch: branch 0004-F421-2742-3F01 is known to letMC as Redland")
                .contains("open    leads.types: General: letMC publishes no list of them");
        assertThat(called()).containsExactly(and(FIRST, "getBranch"));
    }

    @Test
    void branches_of_properties_are_looked_for_once_each_in_one_list() throws Exception {
        with(options()).agency("leads: { defaultBranch: Clifton }\n");
        properties("reference,side,id,branch\nA,lettings,x1,Clifton\nB,lettings,x2,0004-f421-2742-3f01\n"
                + "C,sales,x3,Redlnd\nD,sales,x4,Redlnd\nE,sales,x5,0004-f421-2742-9999\nF,sales,x6\n");

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("good    leads.defaultBranch: branch Clifton is 0004-f421-2742-3f00 at letMC")
                .contains("good    properties.csv: branch Redland is 0004-f421-2742-3f01 at letMC")
                .containsOnlyOnce("FINDING properties.csv: letMC knows no branch Redlnd")
                .contains("Perhaps Redland. There are: Clifton, Redland")
                .contains("FINDING properties.csv: letMC knows no branch 0004-f421-2742-9999");
        assertThat(called()).containsExactly(and(FIRST, "listBranches", "getBranch"));
    }

    @Test
    void a_source_that_no_list_shows_is_asked_for_by_its_id() throws Exception {
        with(options())
                .agency("leads:\n  types: { General: General }\n  defaultSource: Othr\n"
                        + "  sources: { Web: 0004-1ead-0000-9999 }\n");

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING leads.defaultSource: letMC knows no lead source Othr")
                .contains("Perhaps Other. There are: Other, Website")
                .contains("FINDING leads.sources.Web: letMC knows no lead source 0004-1ead-0000-9999");
        assertThat(called()).containsExactly(and(FIRST, "getLeadSourceType"));
    }

    @Test
    void the_id_of_another_client_ends_it_and_is_said_to_leave_the_agency_alone() throws Exception {
        with(options()).agency("leads: { defaultBranch: eeee-0000-0000-0001 }\n");

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING leads.defaultBranch: branch eeee-0000-0000-0001: letMC does not do this for the key")
                .contains("another client's", "a running Letterbox asks with one cheap call after a minute")
                .doesNotContain("LETMC_CODEC");
        assertThat(called()).containsExactly(and(FIRST, "getBranch"));
        assertThat(home.type("doctor").told()).contains("nothing was sent. letMC has answered 403 to demo");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_key_ends_it_with_the_first_call_and_stops_the_agency_as_any_401_does(Letterbox letterbox)
            throws Exception {
        with(options()).with("LETMC_API_KEY", "a-wrong-key").and(letterbox);

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING key: letMC does not let this key in (HTTP 401")
                .contains(
                        "mistyped, expired or revoked",
                        "another client than demo",
                        "V4.PropertyManagement is not ticked")
                .contains("elsewhere than in the header api_key (LETMC_AUTH)", "letterbox resume demo")
                .contains("open    LETMC_AUTH: the other places for a key are tried by")
                .doesNotContain("a-wrong-key")
                .endsWith("1 call of the budget of demo. To be looked at: 1.");
        assertThat(home.letmc().calls()).hasSize(1);
        assertThat(home.type("call", "getCompany").told()).contains("not sent").contains("letterbox resume demo");
    }

    @Test
    void a_key_that_was_turned_away_is_asked_about_again_and_the_agency_stays_stopped() throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse("*:before:401:1.0"));
        assertThat(home.type("doctor").told()).contains("not ticked (a wrong tier is 401 too");
        assertThat(home.type("doctor").told()).contains("HTTP 401");
        assertThat(home.letmc().calls()).hasSize(2);
        home.letmc().setFaults(List.of());

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("good    key")
                .contains("FINDING agency: letMC takes the key again")
                .contains("letterbox resume demo");
        home.type("resume", "demo");
        assertThat(home.type("doctor").exitCode()).isZero();
    }

    @Test
    void a_404_to_everything_is_a_wrong_short_name_and_ends_it_with_the_second() throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse("*:before:404:1.0"));

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING short name: letMC has nothing under the path of demo (HTTP 404")
                .contains("LETMC_SHORT_NAME", "A 404 does nothing to the agency");
        assertThat(home.letmc().calls()).hasSize(2);
        assertThat(home.type("call", "getCompany").told()).contains("HTTP 404").doesNotContain("not sent");
    }

    @Test
    void a_404_to_one_call_alone_is_its_path_and_the_rest_is_asked() throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse(SOURCES + ":before:404:1.0"));

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING " + SOURCES + ": letMC refuses this call alone", "letterbox doctor --swagger")
                .contains("good    key", "good    short name");
        assertThat(called()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403  | letMC does not do this for the key",
                "429  | the allowance of this key is used up",
                "500  | letMC has trouble of its own (HTTP 500",
                "html | something answered that is not this API",
                "reset| no answer came from http://127.0.0.1"
            })
    void any_other_bad_answer_ends_it_with_the_first_call(String act, String meaning) throws Exception {
        with(options());
        home.letmc().setFaults(Fault.parse("*:before:" + act + ":1.0"));

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told()).contains("FINDING key: " + meaning).contains("1 call of");
        assertThat(home.letmc().calls()).hasSizeLessThan(2);
    }

    @Test
    void a_letmc_that_cannot_be_reached_is_said_with_its_address() throws Exception {
        with(options()).with("LETMC_BASE_URL", "http://127.0.0.1:1");

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .contains("FINDING key: letMC could not be reached at http://127.0.0.1:1")
                .contains("Check LETMC_BASE_URL");
    }

    @ParameterizedTest
    @CsvSource({"600, behind", "-600, ahead of"})
    void a_clock_that_is_wrong_is_a_finding_and_no_danger_to_the_budget(int seconds, String how) throws Exception {
        with(options().withAhead(Duration.ofSeconds(seconds)));

        Said said = home.type("doctor");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.told())
                .containsPattern("FINDING clock: this machine's clock is (599|60\\d) s " + how + " letMC's")
                .contains("The budget is not in danger", "Set the clock of this machine");
    }

    @Test
    void an_agency_that_observes_or_is_paused_sends_nothing() throws Exception {
        with(options()).agency("mode: observe\n");
        assertThat(home.type("doctor").told())
                .contains("FINDING key: nothing was sent. demo observes")
                .contains("0 calls");
        home.agency("").type("pause", "demo");

        assertThat(home.type("doctor").told()).contains("demo is paused");
        assertThat(home.letmc().calls()).isEmpty();
    }

    @Test
    void the_budget_holds_for_it_too() throws Exception {
        home = new OneHome(folder, SimulatorOptions.standard().withLimit(5, Duration.ofSeconds(1)))
                .with("LETMC_REQUESTS", "5")
                .with("LETMC_WINDOW", "1s");

        assertThat(home.type("doctor").exitCode()).isZero();
        assertThat(home.type("doctor").exitCode()).isZero();
        assertThat(home.letmc().windowMax()).isLessThanOrEqualTo(5);
        assertThat(home.letmc().calls()).hasSize(8).allMatch(call -> call.status() == 200);
    }

    @Test
    void wrong_use_is_told_and_costs_no_call() throws Exception {
        with(options());
        Map<String, String> told = Map.of(
                "--property x", "--side lettings, or --side sales",
                "--property x --side upstairs", "--side lettings, or --side sales",
                "--yes", "name it with --property ID",
                "--side sales", "name it with --property ID",
                "--remove 7k2m9qa --yes", "each is an errand of its own",
                "--swagger x.json --property x", "each is an errand of its own",
                "--agency nobody", "There is no agency nobody",
                "--remove 7k2m9qa", "No test photo with the mark 7k2m9qa",
                "--remove ../../etc/passwd", "No test photo with the mark");

        told.forEach((words, said) -> {
            Said answer = home.type(("doctor " + words).split(" "));

            assertThat(answer.exitCode()).as(words).isNotZero();
            assertThat(answer.told()).contains(said);
        });
        assertThat(home.letmc().calls()).isEmpty();
    }

    private static SimulatorOptions options() {
        return SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1));
    }

    private OneHome with(SimulatorOptions options) throws IOException {
        home = new OneHome(folder, options)
                .with("LETTERBOX_REFERENCE_AGE", "0s")
                .with("LETMC_TIMEOUT", "5s")
                .with("LETMC_SETTLE", "100ms");
        return home;
    }

    private void properties(String csv) throws IOException {
        OneHome.write(home.agencyHome().resolve("properties.csv"), csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> called() {
        return home.letmc().calls().stream().map(SimulatedCall::operation).toList();
    }

    private static String[] and(String[] first, String... more) {
        return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
