package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.erasure.Erased;
import uk.letterbox.person.Contact;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** After {@code erase} nothing in the home folder names the person any more, byte by byte; everybody else is still there. */
class ErasedPersonTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    /** In the words that are hers alone. */
    private static final List<String> HER = List.of("zuleika", "dobson", "900777", "orchids");

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

    private static Mails hers() {
        return Mails.enquiry()
                .with("First name", "Zuleika")
                .with("Last name", "Dobson")
                .with("Email", "Zuleika.Dobson@example.com")
                .with("Telephone", "07700 900777")
                .with("Message", "I want to rent it and keep orchids there.");
    }

    @Test
    void delivered_dead_unclear_waiting_and_quarantined_she_is_gone_from_database_and_folders() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.put("1.eml", hers());
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            letmc.setFaults(Fault.parse("createLead:before:404:1.0"));
            folder.put("2.eml", hers().with("Message", "Are orchids allowed? I want to rent it."));
            await().atMost(A_MINUTE).until(() -> states(letterbox).contains(DeliveryState.DEAD));
            letmc.setFaults(Fault.parse("createLead:after:reset:1.0"));
            folder.put("3.eml", hers().with("Message", "How many orchids? I want to rent it."));
            await().atMost(A_MINUTE).until(() -> states(letterbox).contains(DeliveryState.UNCONFIRMED));
            letterbox.office().desk().pause(TestLetterbox.AGENCY, "for the test");
            folder.put("4.eml", hers().with("Message", "And other orchids? I want to rent it."));
            folder.put("5.eml", Mails.enquiry().with("Message", "I am Ada and want to rent it."));
            folder.put("6.eml", hers().headed("From", "Rightmove <leads@rightmove.example.net>"));
            folder.put("7.eml", "no mail\0 of 07700 900777".getBytes(StandardCharsets.UTF_8));
            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 7);
            await().atMost(A_MINUTE).until(folder::isEmpty);
            new EventsOffered(letterbox)
                    .take(
                            "{\"firstName\":\"Zuleika\",\"lastName\":\"Dobson\",\"phone\":\"+44 7700 900777\",\"message\":\"orchids\"}",
                            new uk.letterbox.delivery.Draft(
                                    uk.letterbox.delivery.Kind.LEAD,
                                    "",
                                    new uk.letterbox.delivery.Lead("General", "", "", "")));
            assertThat(letterbox.arrivals()).anyMatch(one -> one.outcome() == ArrivalOutcome.QUARANTINED);
            List<String> before = namingHer();
            assertThat(before).anyMatch(file -> file.startsWith("spool/")).anyMatch(file -> file.contains("refused"));

            Erased byMail = letterbox.office().erasure().erase(contact("ZULEIKA.dobson@Example.com"));
            Erased byPhone = letterbox.office().erasure().erase(contact("0044 7700 900777"));

            assertThat(namingHer()).isEmpty();
            assertThat(byMail.complete()).isTrue();
            assertThat(byMail.atLetmc()).hasSize(1);
            assertThat(byMail.discarded()).hasSize(3);
            assertThat(byPhone.discarded()).hasSize(1);
            assertThat(byPhone.files()).hasSize(1);
            assertThat(letterbox.arrivals()).noneMatch(one -> one.outcome() == ArrivalOutcome.QUARANTINED);
            Arrival ada = letterbox.arrivals().stream()
                    .filter(one -> letterbox.office().spool().holds(one.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(letterbox.office().spool().file(ada.id())))
                    .contains("Ada");
            letmc.setFaults(List.of());
            letterbox.office().desk().resume(TestLetterbox.AGENCY);
            await().atMost(A_MINUTE).until(() -> letterbox.deliveries().stream()
                    .noneMatch(one -> one.state().open()));
            assertThat(states(letterbox))
                    .filteredOn(DeliveryState.DELIVERED::equals)
                    .hasSize(2);
            assertThat(letmc.state().leads()).hasSize(3);
        }
        assertThat(namingHer()).isEmpty();
    }

    @Test
    void a_mail_of_somebody_who_was_erased_does_not_come_back() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            Mails mail = hers();
            folder.put("1.eml", mail);
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            letterbox.office().erasure().erase(contact("zuleika.dobson@example.com"));

            folder.put("again.eml", mail);

            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 2);
            assertThat(letterbox.arrivals().get(1).outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
            await().atMost(A_MINUTE).until(() -> namingHer().isEmpty());
        }
    }

    @Test
    void a_second_number_of_hers_erases_the_lead_too() throws Exception {
        try (TestLetterbox letterbox = start()) {
            new MailFolder(letterbox)
                    .put(
                            "1.eml",
                            hers().with("Telephone", "07700 900123")
                                    .with("Email", "z@example.com")
                                    .with("Landline", "0117 496 0123"));
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            Erased erased = letterbox.office().erasure().erase(contact("+44 (0)117 4960123"));

            assertThat(erased.atLetmc()).hasSize(1);
            assertThat(namingHer()).isEmpty();
        }
    }

    @Test
    void a_reference_of_her_name_is_not_in_the_database_and_a_source_of_it_goes_with_her() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.put("1.eml", hers().with("Reference", "Zuleika 7"));
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            assertThat(namingHer()).allMatch(file -> file.startsWith("spool/"));
            folder.put("2.eml", """
                    From: Leads <leads@example.net>
                    To: clifton@example.org
                    Subject: Lead
                    Message-ID: <2@example.net>
                    Content-Type: text/html

                    <meta name="lead_information_version" content="1.0"><meta name="lead_source" content="Zuleika Dobson">
                    <meta name="lead_name" content="Zuleika Dobson"><meta name="lead_email" content="zuleika.dobson@example.com">
                    """.getBytes(StandardCharsets.UTF_8));
            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 2);
            await().atMost(A_MINUTE).until(folder::isEmpty);

            letterbox.office().erasure().erase(contact("zuleika.dobson@example.com"));

            assertThat(namingHer()).isEmpty();
        }
    }

    private static Contact contact(String written) {
        return Contact.of(written).orElseThrow();
    }

    private static List<DeliveryState> states(TestLetterbox letterbox) {
        return letterbox.deliveries().stream().map(Delivery::state).toList();
    }

    private TestLetterbox start() throws Exception {
        return TestLetterbox.start(home, letmc, Map.of(), Mails.AGENCY_LINES);
    }

    /** The files of the home folder in whose bytes she is. */
    private List<String> namingHer() throws IOException {
        List<String> naming = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (HER.stream().anyMatch(bytes::contains)) {
                    naming.add(home.relativize(file).toString());
                }
            }
        }
        return naming;
    }
}
