package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.held.HeldArrivals;
import uk.letterbox.simulator.SimulatedLead;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** From a mail in the folder to what letMC holds, with the whole of Letterbox between. */
class MailsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
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
    void a_mail_in_the_folder_becomes_a_lead_and_leaves_it() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.properties("reference,side,id\nCLI-12,lettings," + PROPERTY + "\n");

            folder.put("one.eml", Mails.enquiry().with("Reference", "CLI-12"));

            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            assertThat(leads()).singleElement().satisfies(lead -> assertThat(lead.fields())
                    .containsEntry("leadType", "Lettings-Applicant")
                    .containsEntry("Forename", "Ada")
                    .containsEntry("Surname", "Example")
                    .containsEntry("EmailAddress", "ada@example.com")
                    .containsEntry("PropertyOID", PROPERTY));
            await().atMost(A_MINUTE).until(folder::isEmpty);
        }
    }

    @Test
    void a_mail_nobody_must_answer_is_ignored_and_nothing_is_kept_of_it() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);

            folder.put("reply.eml", Mails.enquiry().headed("Auto-Submitted", "auto-replied"));

            Arrival arrival = only(letterbox);
            assertThat(arrival.outcome()).isEqualTo(ArrivalOutcome.IGNORED);
            await().atMost(A_MINUTE).until(folder::isEmpty);
            assertThat(letterbox.office().spool().holds(arrival.id())).isFalse();
        }
    }

    @Test
    void an_unknown_reference_keeps_no_lead_back_and_is_read_by_who_answers_it() throws Exception {
        try (TestLetterbox letterbox = start()) {
            new MailFolder(letterbox).put("one.eml", Mails.enquiry().with("Reference", "NOWHERE-1"));

            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(leads().get(0).fields()).doesNotContainKey("PropertyOID");
            assertThat(leads().get(0).fields().get("Message").toString())
                    .startsWith("I would like")
                    .contains("NOWHERE-1");
        }
    }

    @Test
    void a_mail_that_comes_again_is_counted_and_not_sent_and_other_words_are_sent_with_a_note() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            Mails mail = Mails.enquiry();

            folder.put("one.eml", mail);
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            folder.put("the same mail.eml", mail);
            folder.put("the same words.eml", Mails.enquiry());
            folder.put("other words.eml", Mails.enquiry().with("Message", "I want to rent it. Is there a garden?"));

            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 4);
            await().atMost(A_MINUTE).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
            List<Arrival> duplicates = letterbox.arrivals().stream()
                    .filter(one -> one.outcome() == ArrivalOutcome.DUPLICATE)
                    .toList();
            String first = letterbox.arrivals().get(0).id();
            assertThat(duplicates)
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.reason().orElseThrow()).contains(first));
            assertThat(leads()).hasSize(2);
            assertThat(leads().get(1).fields().get("Message").toString())
                    .contains("Is there a garden?", "enquiry of this person; the one before came on");
            await().atMost(A_MINUTE).until(folder::isEmpty);
            assertThat(duplicates).noneMatch(one -> letterbox.office().spool().holds(one.id()));
        }
    }

    @Test
    void the_number_that_a_form_gives_an_enquiry_hides_nobody_behind_somebody_else() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.put("one.eml", Mails.enquiry().with("Entry ID", "1042"));
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            folder.put(
                    "of another form.eml",
                    Mails.enquiry()
                            .with("Email", "ida@example.com")
                            .with("Telephone", "07700 900456")
                            .with("Entry ID", "1042"));
            folder.put(
                    "the same.eml",
                    Mails.enquiry()
                            .with("Message", "I would like to rent this flat. In other words.")
                            .with("Entry ID", "1042"));

            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 3);
            await().atMost(A_MINUTE).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
            assertThat(letterbox.arrivals())
                    .filteredOn(one -> one.outcome() == ArrivalOutcome.DUPLICATE)
                    .hasSize(1);
            assertThat(leads())
                    .extracting(lead -> lead.fields().get("EmailAddress"))
                    .containsExactly("ada@example.com", "ida@example.com");
        }
    }

    @Test
    void a_quarantined_mail_becomes_a_lead_once_when_a_person_lets_it_go_on() throws Exception {
        try (TestLetterbox letterbox = start()) {
            new MailFolder(letterbox)
                    .put("one.eml", Mails.enquiry().without("Email").without("Telephone"));
            Arrival quarantined = only(letterbox);
            assertThat(quarantined.outcome()).isEqualTo(ArrivalOutcome.QUARANTINED);
            HeldArrivals held = letterbox.office().held();

            assertThat(held.release(quarantined.id(), Map.of()).orElseThrow()).contains("nobody could answer");
            assertThat(held.release(quarantined.id(), Map.of("mail", "x")).orElseThrow())
                    .contains("mail is not known", "email");
            assertThat(held.release(quarantined.id(), Map.of("email", "ada@example.com", "leadType", "Tenant"))
                            .orElseThrow())
                    .contains("LettingsApplicant");
            assertThat(held.release(quarantined.id(), Map.of("email", "ada@example.com", "firstName", "Ida")))
                    .isEmpty();
            assertThat(held.release(quarantined.id(), Map.of("email", "ada@example.com"))
                            .orElseThrow())
                    .contains("it is ACCEPTED");

            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            assertThat(leads()).singleElement().satisfies(lead -> assertThat(lead.fields())
                    .containsEntry("Forename", "Ida")
                    .containsEntry("EmailAddress", "ada@example.com"));
            Arrival lead = letterbox.office().search().partsOf(quarantined.id()).get(0);
            assertThat(letterbox.deliveries().get(0).arrivalId()).isEqualTo(lead.id());
            assertThat(letterbox.office().spool().idsBefore(Instant.MAX)).contains(quarantined.id(), lead.id());
        }
    }

    @Test
    void a_released_mail_that_came_otherwise_meanwhile_is_not_sent_twice() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.put("unclear.eml", Mails.enquiry().without("Email").without("Telephone"));
            Arrival quarantined = only(letterbox);
            folder.put("clear.eml", Mails.enquiry());
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(letterbox.office().held().release(quarantined.id(), Map.of("email", "ada@example.com")))
                    .isEmpty();

            Arrival part = letterbox.office().search().partsOf(quarantined.id()).get(0);
            assertThat(part.outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
            assertThat(letterbox.office().spool().holds(part.id())).isFalse();
        }
    }

    @Test
    void a_refused_mail_of_the_folder_is_given_back_with_the_reason() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            byte[] raw = Mails.enquiry().without("Email").without("Telephone").raw();
            folder.put("one.eml", raw);
            Arrival quarantined = only(letterbox);

            letterbox.office().held().refuse(quarantined.id(), "A supplier writes.");

            assertThat(only(letterbox).outcome()).isEqualTo(ArrivalOutcome.REFUSED);
            assertThat(folder.refused().resolve(quarantined.id() + ".eml")).hasBinaryContent(raw);
            assertThat(folder.refused().resolve(quarantined.id() + ".eml.reason.txt"))
                    .content()
                    .contains("A supplier writes.");
        }
    }

    @Test
    void a_lead_does_not_wait_behind_photos() throws Exception {
        letmc.close();
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(12, Duration.ofSeconds(6)));
        Map<String, String> limited = Map.of("LETMC_REQUESTS", "12", "LETMC_WINDOW", "6s");
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, limited, Mails.AGENCY_LINES)) {
            for (int i = 0; i < 60; i++) {
                letterbox.drop("lettings/" + PROPERTY + "/photos/%02d.jpg".formatted(i), Pictures.jpeg(i));
            }
            await().atMost(A_MINUTE).until(() -> letterbox.deliveries().size() == 60);

            new MailFolder(letterbox).put("one.eml", Mails.enquiry());

            await().atMost(A_MINUTE).until(() -> leads().size() == 1);
            assertThat(letterbox.deliveries().stream().filter(one -> one.state().open()))
                    .hasSizeGreaterThan(20);
        }
    }

    private Arrival only(TestLetterbox letterbox) {
        await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 1);
        return letterbox.arrivals().get(0);
    }

    private TestLetterbox start() throws Exception {
        return TestLetterbox.start(home, letmc, Map.of(), Mails.AGENCY_LINES);
    }

    private List<SimulatedLead> leads() {
        return letmc.state().leads();
    }
}
