package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.sftp.OpenSsh;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** From OpenSSH's {@code sftp} to letMC, and back as a receipt. */
class PhotographersTest {

    private static final String LETTINGS = "0004-f421-2742-3f00";
    private static final String SALES = "0004-aa10-7b3c-91d2";
    private static final String OTHER = "0004-0000-0000-0001";
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final Map<String, Photographer> photographers = new HashMap<>();

    @TempDir
    static Path home;

    private static int port;
    private static Simulator letmc;
    private static TestLetterbox letterbox;

    @BeforeAll
    static void start() throws Exception {
        port = Photographer.freePort();
        letmc = Simulator.start(SimulatorOptions.standard());
        for (String name : List.of("anna", "cara")) {
            photographers.put(name, Photographer.in(home, port, name));
        }
        letterbox = TestLetterbox.start(
                home,
                letmc,
                Map.of(
                        "LETTERBOX_SFTP_PORT",
                        Integer.toString(port),
                        "LETTERBOX_SFTP_HOST",
                        "127.0.0.1",
                        "LETTERBOX_DROP_SETTLE",
                        "1s"));
    }

    @AfterAll
    static void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void a_shoot_is_at_letmc_in_order_and_its_receipts_are_read_by_its_photographer_and_nobody_else() throws Exception {
        Photographer anna = photographers.get("anna");
        String photos = "inbox/lettings/" + LETTINGS + "/photos";
        Path ten = anna.has("10-rear_garden.jpg", Pictures.jpeg(10));
        Path two = anna.has("2-front.jpg", Pictures.jpeg(2));

        OpenSsh.Said said = anna.client()
                .sftp(
                        "mkdir inbox/lettings/" + LETTINGS,
                        "mkdir " + photos,
                        "put " + ten + " " + photos,
                        "put " + two + " " + photos + "/2-front.jpg.part",
                        "rename " + photos + "/2-front.jpg.part " + photos + "/2-front.jpg");

        assertThat(said.exitCode()).as(said.text()).isZero();
        await().atMost(LONGEST)
                .until(() -> letmc.state().property(LETTINGS).photos().size() == 2);
        assertThat(letmc.state().property(LETTINGS).photos())
                .extracting(SimulatedMedium::name)
                .containsExactly("Front", "Rear garden");
        String id = letmc.state().property(LETTINGS).photos().get(0).id();
        await().atMost(LONGEST).untilAsserted(() -> assertThat(anna.receipts())
                .contains("lettings/" + LETTINGS + "/photos/2-front.jpg,ACCEPTED,DELIVERED,," + id));
        assertThat(letterbox.receipts()).isEmpty();
        assertThat(arrivals("anna")).extracting(Arrival::group).containsOnly("anna:lettings/" + LETTINGS);
        assertThat(anna.folder().resolve(photos + "/2-front.jpg")).doesNotExist();
    }

    @Test
    void a_shoot_whose_photographer_has_said_goodbye_does_not_wait_for_a_quiet_while() throws Exception {
        Path own = home.resolve("patient");
        int itsPort = Photographer.freePort();
        Photographer dora = Photographer.in(own, itsPort, "dora");
        String photos = "inbox/sales/" + SALES + "/photos";
        try (Simulator theirs = Simulator.start(SimulatorOptions.standard());
                TestLetterbox patient = TestLetterbox.start(
                        own,
                        theirs,
                        Map.of(
                                "LETTERBOX_SFTP_PORT",
                                Integer.toString(itsPort),
                                "LETTERBOX_SFTP_HOST",
                                "127.0.0.1",
                                "LETTERBOX_DROP_SETTLE",
                                "1h"))) {
            OpenSsh.Said said = dora.client()
                    .sftp(
                            "mkdir inbox/sales/" + SALES,
                            "mkdir " + photos,
                            "put " + dora.has("10-rear_garden.jpg", Pictures.jpeg(10)) + " " + photos,
                            "put " + dora.has("2-front.jpg", Pictures.jpeg(2)) + " " + photos);

            assertThat(said.exitCode()).as(said.text()).isZero();
            await().atMost(LONGEST)
                    .until(() -> theirs.state().property(SALES).photos().size() == 2);
            assertThat(theirs.state().property(SALES).photos())
                    .extracting(SimulatedMedium::name)
                    .containsExactly("Front", "Rear garden");
            assertThat(patient.arrivals()).hasSize(2);
        }
    }

    @Test
    void what_was_held_for_a_reference_goes_back_to_the_account_that_sent_it() throws Exception {
        Photographer cara = photographers.get("cara");
        Path file = cara.has("1.jpg", Pictures.jpeg(1));
        cara.client()
                .sftp(
                        "mkdir inbox/sales/BS8-12",
                        "mkdir inbox/sales/BS8-12/photos",
                        "put " + file + " inbox/sales/BS8-12/photos");
        await().atMost(LONGEST).until(() -> arrivals("cara").size() == 1);
        Arrival held = arrivals("cara").get(0);
        assertThat(held.outcome()).isEqualTo(ArrivalOutcome.HELD);

        letterbox.office().held().refuse(held.id(), "It was sold");

        assertThat(cara.client()
                        .sftp("get refused/sales/BS8-12/photos/1.jpg.reason.txt")
                        .exitCode())
                .isZero();
        assertThat(cara.client().folder().resolve("1.jpg.reason.txt")).content().contains("It was sold");
    }

    @Test
    void an_account_added_while_it_runs_sends_for_its_properties_alone_and_reads_why_the_rest_was_refused()
            throws Exception {
        Photographer ben = Photographer.in(home, port, "ben", SALES);
        await().atMost(LONGEST).until(() -> Files.isDirectory(ben.folder().resolve("inbox/lettings")));
        Path file = ben.has("1.jpg", Pictures.jpeg(1));

        OpenSsh.Said said = ben.client()
                .sftp(
                        "mkdir inbox/sales/" + SALES,
                        "mkdir inbox/sales/" + SALES + "/photos",
                        "put " + file + " inbox/sales/" + SALES + "/photos",
                        "mkdir inbox/lettings/" + OTHER,
                        "mkdir inbox/lettings/" + OTHER + "/photos",
                        "put " + file + " inbox/lettings/" + OTHER + "/photos");

        assertThat(said.exitCode()).as(said.text()).isZero();
        await().atMost(LONGEST)
                .until(() -> letmc.state().property(SALES).photos().size() == 1
                        && arrivals("ben").size() == 2);
        assertThat(arrivals("ben"))
                .filteredOn(arrival -> arrival.outcome() == ArrivalOutcome.REFUSED)
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.group()).isEqualTo("ben:lettings/" + OTHER);
                    assertThat(refused.reason().orElseThrow()).contains("may not send files for " + OTHER);
                });
        String refused = "refused/lettings/" + OTHER + "/photos/1.jpg";
        await().atMost(LONGEST)
                .until(() -> ben.client().sftp("get " + refused + ".reason.txt").exitCode() == 0);
        assertThat(ben.client().folder().resolve("1.jpg.reason.txt")).content().contains("may not send files");
    }

    private static List<Arrival> arrivals(String account) {
        return letterbox.arrivals().stream()
                .filter(arrival -> arrival.group().startsWith(account + ":"))
                .toList();
    }
}
