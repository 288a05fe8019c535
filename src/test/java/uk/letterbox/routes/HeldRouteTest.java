package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

class HeldRouteTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final Simulator letmc = Simulator.start(SimulatorOptions.standard());
    private TestLetterbox letterbox;

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void held_files_go_on_in_order_as_soon_as_their_reference_is_known() throws Exception {
        letterbox = TestLetterbox.start(home, letmc);
        letterbox.drop("lettings/BS8-12/photos/10.jpg", Pictures.jpeg(10));
        letterbox.drop("lettings/BS8-12/photos/9.jpg", Pictures.jpeg(9));
        await().atMost(LONGEST).until(() -> letterbox.arrivals().size() == 2);
        assertThat(letterbox.arrivals()).extracting(Arrival::outcome).containsOnly(ArrivalOutcome.HELD);

        Files.writeString(
                letterbox.agencyHome().resolve("properties.csv"),
                "reference,side,id\nBS8-12,lettings," + PROPERTY + "\n");

        await().atMost(LONGEST).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(letmc.state().property(PROPERTY).photos())
                .extracting(SimulatedMedium::sha256)
                .containsExactly(
                        letterbox.arrivals().get(0).sha256(),
                        letterbox.arrivals().get(1).sha256());
        assertThat(letterbox.arrivals())
                .extracting(Arrival::name)
                .first()
                .asString()
                .endsWith("9.jpg");
    }

    @Test
    void a_held_file_whose_time_is_up_is_refused_with_its_bytes() throws Exception {
        letterbox = TestLetterbox.start(home, letmc, Map.of("LETTERBOX_HELD_FOR", "1s"));
        letterbox.drop("sales/BS8-12/photos/1.jpg", Pictures.jpeg(1));

        await().atMost(LONGEST)
                .until(() -> letterbox.arrivals().stream().anyMatch(one -> one.outcome() == ArrivalOutcome.REFUSED));

        Path refused = letterbox.agencyHome().resolve("drop/refused/sales/BS8-12/photos/1.jpg");
        assertThat(refused).hasBinaryContent(Pictures.jpeg(1));
        assertThat(refused.resolveSibling("1.jpg.reason.txt")).content().contains("BS8-12");
        await().atMost(LONGEST).until(() -> letterbox.receipts().contains("REFUSED"));
        assertThat(letmc.calls()).isEmpty();
    }
}
