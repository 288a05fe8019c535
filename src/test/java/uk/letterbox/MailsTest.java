package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.SimulatedLead;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** From a mail in the folder to what letMC holds, with the whole of Letterbox between. */
class MailsTest {

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

            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            assertThat(leads()).singleElement().satisfies(lead -> assertThat(lead.fields())
                    .containsEntry("leadType", "Lettings-Applicant")
                    .containsEntry("Forename", "Ada")
                    .containsEntry("Surname", "Example")
                    .containsEntry("EmailAddress", "ada@example.com")
                    .containsEntry("PropertyOID", PROPERTY));
            await().until(folder::isEmpty);
        }
    }

    @Test
    void a_mail_nobody_must_answer_is_ignored_and_nothing_is_kept_of_it() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);

            folder.put("reply.eml", Mails.enquiry().headed("Auto-Submitted", "auto-replied"));

            Arrival arrival = only(letterbox);
            assertThat(arrival.outcome()).isEqualTo(ArrivalOutcome.IGNORED);
            await().until(folder::isEmpty);
            assertThat(letterbox.office().spool().holds(arrival.id())).isFalse();
        }
    }

    private Arrival only(TestLetterbox letterbox) {
        await().until(() -> letterbox.arrivals().size() == 1);
        return letterbox.arrivals().get(0);
    }

    private TestLetterbox start() throws Exception {
        return TestLetterbox.start(home, letmc, Map.of(), Mails.AGENCY_LINES);
    }

    private List<SimulatedLead> leads() {
        return letmc.state().leads();
    }
}
