package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.SimulatedLead;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** From a lead that was taken in to what letMC holds, with the whole of Letterbox between. */
class LeadsTest {

    private static final String TYPES = "leads: { types: { LettingsApplicant: Lettings-Applicant },"
            + " sources: { Portal: Rightmove }, defaultBranch: Redland%s }";
    private static final String PERSON = "{\"title\":\"Ms\",\"firstName\":\"Ada\",\"lastName\":\"Example\","
            + "\"email\":\"ada@example.com\",\"phone\":\"07700 900123\",\"message\":\"May I see it?\"}";
    private static final String PROPERTY = "0004-f421-2742-3f00";

    @TempDir
    private Path home;

    private Simulator letmc;

    @BeforeEach
    void simulate() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        letmc.close();
    }

    @Test
    void createLead_carries_person_type_source_branch_and_property() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            take(letterbox, lead("LettingsApplicant", "Portal", "", PROPERTY));

            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(leads()).singleElement().satisfies(lead -> assertThat(lead.fields())
                    .containsEntry("leadType", "Lettings-Applicant")
                    .containsEntry("leadSource", "0004-1ead-0000-0003")
                    .containsEntry("BranchID", "0004-f421-2742-3f01")
                    .containsEntry("Title", "Ms")
                    .containsEntry("Forename", "Ada")
                    .containsEntry("Surname", "Example")
                    .containsEntry("EmailAddress", "ada@example.com")
                    .containsEntry("MobilePhone", "07700 900123")
                    .containsEntry("Message", "May I see it?")
                    .containsEntry("PropertyOID", PROPERTY));
            assertThat(letterbox.deliveries().get(0).letmcId())
                    .contains(leads().get(0).id());
        }
    }

    @Test
    void letmcs_lists_are_read_once_for_any_number_of_leads() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            for (int i = 0; i < 5; i++) {
                take(letterbox, lead("LettingsApplicant", "Website", "Clifton", ""));
            }

            await().until(() -> letterbox.all(5, DeliveryState.DELIVERED));

            assertThat(letmc.calls().stream().filter(call -> !call.operation().equals("createLead")))
                    .extracting(call -> call.operation())
                    .contains("listLeadSourceTypes", "listBranches")
                    .hasSizeLessThanOrEqualTo(10);
            take(letterbox, lead("LettingsApplicant", "Website", "Clifton", ""));
            await().until(() -> letterbox.all(6, DeliveryState.DELIVERED));
            assertThat(letmc.calls().get(letmc.calls().size() - 1).operation()).isEqualTo("createLead");
            assertThat(letmc.calls().get(letmc.calls().size() - 2).operation()).isEqualTo("createLead");
        }
    }

    @Test
    void a_branch_or_source_that_letmc_does_not_have_is_told_before_the_first_lead() throws Exception {
        String lines = "doors: { mail: { branches: { \"a@example.com\": Atlantis }, defaultBranch: Clifton } }\n"
                + "leads: { types: { SalesApplicant: a, LettingsApplicant: b, SalesValuation: c, LettingsValuation: d,"
                + " General: e }, sources: { Portal: Pigeon } }";
        try (TestLetterbox letterbox =
                TestLetterbox.start(home, letmc, Map.of("LETTERBOX_REFERENCE_AGE", "1d"), lines)) {

            await().atMost(Duration.ofMinutes(1)).until(() -> letterbox.office().overview().alerts().stream()
                    .anyMatch(alert -> alert.kind().equals("mapping")
                            && alert.text().contains("doors.mail.branches names 'Atlantis'")
                            && alert.text().contains("leads.sources names 'Pigeon'")
                            && !alert.text().contains("'Clifton'")));
            assertThat(leads()).isEmpty();
        }
    }

    @Test
    void a_source_that_letmc_does_not_know_is_the_default_one() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            take(letterbox, lead("LettingsApplicant", "Carrier pigeon", "", ""));

            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(leads().get(0).fields()).containsEntry("leadSource", "0004-1ead-0000-0001");
        }
    }

    @Test
    void a_branch_that_letmc_does_not_know_is_dead_with_those_it_knows() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            take(letterbox, lead("LettingsApplicant", "", "Atlantis", ""));

            await().until(() -> letterbox.all(1, DeliveryState.DEAD));

            assertThat(letterbox.deliveries().get(0).reason().orElseThrow())
                    .contains("no branch 'Atlantis'")
                    .contains("Clifton, Redland");
            assertThat(leads()).isEmpty();
        }
    }

    @Test
    void a_type_without_a_word_at_letmc_is_dead_and_says_what_to_write_where() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            take(letterbox, lead("SalesValuation", "", "", ""));

            await().until(() -> letterbox.all(1, DeliveryState.DEAD));

            assertThat(letterbox.deliveries().get(0).reason().orElseThrow())
                    .contains("leads.types")
                    .contains("SalesValuation");
        }
    }

    @Test
    void an_unclear_lead_is_sent_once_and_a_person_decides() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            letmc.setFaults(Fault.parse("createLead:after:reset:1.0"));
            take(letterbox, lead("LettingsApplicant", "", "", ""));

            await().until(() -> letterbox.all(1, DeliveryState.UNCONFIRMED));

            assertThat(leads()).hasSize(1);
            assertThat(letterbox.office().overview().alerts())
                    .anyMatch(alert -> alert.kind().equals("unconfirmed"));
        }
    }

    @Test
    void an_agency_may_rather_have_an_unclear_lead_twice() throws Exception {
        try (TestLetterbox letterbox = start(", unclear: resend")) {
            letmc.setFaults(Fault.parse("createLead:before:500:1.0"));
            take(letterbox, lead("LettingsApplicant", "", "", ""));
            await().until(() -> letterbox.deliveries().get(0).attempts() > 0);
            letmc.setFaults(List.of());

            await().atMost(Duration.ofSeconds(30)).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(leads()).hasSize(1);
        }
    }

    @Test
    void nothing_of_who_enquired_is_in_the_journal_even_when_letmc_repeats_it() throws Exception {
        try (TestLetterbox letterbox = start("")) {
            letmc.setFaults(Fault.parse("createLead:before:500:1.0"));
            take(letterbox, lead("LettingsApplicant", "", "", ""));
            await().until(() -> letterbox.all(1, DeliveryState.UNCONFIRMED));
            Delivery delivery = letterbox.deliveries().get(0);
            letmc.setFaults(List.of());
            letterbox.office().desk().decide(delivery.id(), false);
            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        }

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("journal.db")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("ada@example.com", "900123", "May I see it"));
        }
    }

    private TestLetterbox start(String more) throws Exception {
        return TestLetterbox.start(home, letmc, Map.of(), TYPES.formatted(more));
    }

    private static void take(TestLetterbox letterbox, Lead lead) throws Exception {
        new EventsOffered(letterbox).take(PERSON, new Draft(Kind.LEAD, "", lead));
    }

    private static Lead lead(String type, String source, String branch, String property) {
        return new Lead(type, source, branch, property);
    }

    private List<SimulatedLead> leads() {
        return letmc.state().leads();
    }
}
