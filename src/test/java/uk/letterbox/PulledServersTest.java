package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.pull.OpenSshServer;
import uk.letterbox.pull.OtherServer;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** From servers of others to letMC, and what becomes of the files there. */
class PulledServersTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final String PHOTOS = "outgoing/lettings/" + PROPERTY + "/photos";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void shoots_of_two_servers_are_at_letmc_in_order_and_leave_them_while_a_third_has_another_key() throws Exception {
        Path theirs = shoot("studio");
        Files.createDirectories(theirs.resolve("outgoing/readme"));
        Files.writeString(theirs.resolve("outgoing/readme/me.txt"), "no photo");
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                OtherServer studio = new OtherServer(theirs);
                OtherServer stranger = new OtherServer(shoot("stranger"));
                TestLetterbox letterbox = TestLetterbox.start(
                        home.resolve("ours"),
                        letmc,
                        Map.of("SFTP_PASSWORD", OtherServer.PASSWORD),
                        "doors: { drop: { pull: [ "
                                + server("studio", studio.port(), studio.fingerprint(), "then: \"move: taken\"") + ", "
                                + server("stranger", stranger.port(), studio.fingerprint(), "then: delete")
                                + " ] } }")) {

            await().atMost(LONGEST).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
            await().atMost(LONGEST).untilAsserted(() -> assertThat(files(theirs))
                    .containsExactly(
                            "outgoing/taken/lettings/" + PROPERTY + "/photos/10-rear_garden.jpg",
                            "outgoing/taken/lettings/" + PROPERTY + "/photos/2-front.jpg",
                            "outgoing/taken/readme/me.txt"));

            assertThat(letmc.state().property(PROPERTY).photos())
                    .extracting(SimulatedMedium::name)
                    .containsExactly("Front", "Rear garden");
            assertThat(letterbox.arrivals())
                    .extracting(Arrival::outcome)
                    .containsExactlyInAnyOrder(
                            ArrivalOutcome.ACCEPTED, ArrivalOutcome.ACCEPTED, ArrivalOutcome.REFUSED);
            Path own = letterbox.agencyHome().resolve("pulled/studio");
            assertThat(own.resolve("refused/readme/me.txt.reason.txt")).exists();
            await().atMost(LONGEST)
                    .until(() -> files(own.resolve("receipts")).stream().anyMatch(name -> name.endsWith(".csv")));
            assertThat(own.resolve("replace")).doesNotExist();
            await().atMost(LONGEST).until(() -> letterbox.doorReports().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(report -> report.contains("expected " + studio.fingerprint())
                            && report.contains("shown " + stranger.fingerprint())));
            assertThat(letterbox.office().entrance().names()).contains("demo-sftp-studio", "demo-sftp-stranger");
        }
    }

    @Test
    void a_shoot_on_a_real_openssh_server_is_fetched_with_a_key_and_deleted_there() throws Exception {
        Path theirs = shoot("openssh");
        try (OpenSshServer server = OpenSshServer.start(Files.createDirectories(home.resolve("sshd")));
                Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(
                        home.resolve("ours"),
                        letmc,
                        Map.of(),
                        "doors: { drop: { pull: [ { name: studio, url: \"sftp://" + server.user() + "@127.0.0.1:"
                                + server.port() + theirs.resolve("outgoing") + "\", hostKey: \"" + server.fingerprint()
                                + "\", key: \"" + server.key() + "\", every: 1s } ] } }")) {

            await().atMost(LONGEST).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(files(theirs)).isEmpty());
            assertThat(letterbox.arrivals()).hasSize(2);
        }
    }

    private static String server(String name, int port, String hostKey, String then) {
        return "{ name: " + name + ", url: \"sftp://letterbox@127.0.0.1:" + port + "/outgoing\", hostKey: \"" + hostKey
                + "\", password: \"{{env:SFTP_PASSWORD}}\", every: 1s, " + then + " }";
    }

    /** The folder of a server with two photos in it. */
    private Path shoot(String name) throws Exception {
        Path photos = Files.createDirectories(home.resolve(name).resolve(PHOTOS));
        Files.write(photos.resolve("10-rear_garden.jpg"), Pictures.jpeg(10));
        Files.write(photos.resolve("2-front.jpg"), Pictures.jpeg(2));
        return home.resolve(name);
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
