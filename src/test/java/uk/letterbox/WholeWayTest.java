package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.SimulatorOptions;

/** From an inbox to letMC and back as a receipt, on the shipped routes and settings. */
class WholeWayTest extends RunsToLetmc {

    private static final String LETTINGS = "0004-f421-2742-3f00";
    private static final String SALES = "0004-aa10-7b3c-91d2";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"json-base64", "multipart", "raw"})
    void a_shoot_arrives_whole_in_order_with_numbers_captions_and_receipts(String codec) throws Exception {
        start(SimulatorOptions.standard(), Map.of("LETMC_CODEC", codec, "LETTERBOX_DROP_SETTLE", "500ms"), "");

        letterbox.drop("lettings/" + LETTINGS + "/photos/10-rear_garden.jpg", Pictures.jpeg(10));
        letterbox.drop("lettings/" + LETTINGS + "/photos/2-front.jpg", Pictures.jpeg(2));
        letterbox.drop("lettings/" + LETTINGS + "/floorplans/ground-floor.png", Pictures.png(3));
        letterbox.drop("sales/" + SALES + "/photos/1-street.jpg", Pictures.jpeg(4));
        letterbox.drop("sales/" + SALES + "/floorplans/first-floor.png", Pictures.png(5));
        await().atMost(LONGEST).until(() -> letterbox.all(5, DeliveryState.DELIVERED));

        SimulatedProperty lettings = letmc.state().property(LETTINGS);
        assertThat(lettings.side()).isEqualTo("lettings");
        assertThat(lettings.photos()).extracting(SimulatedMedium::name).containsExactly("Front", "Rear garden");
        assertThat(lettings.photos()).extracting(SimulatedMedium::number).containsExactly(1, 2);
        assertThat(lettings.photos()).extracting(SimulatedMedium::sha256).containsExactly(sums("2-front", "10-rear"));
        assertThat(lettings.floorPlans()).extracting(SimulatedMedium::sha256).containsExactly(sums("ground-floor"));
        SimulatedProperty sales = letmc.state().property(SALES);
        assertThat(sales.side()).isEqualTo("sales");
        assertThat(sales.photos()).extracting(SimulatedMedium::sha256).containsExactly(sums("1-street"));
        assertThat(sales.floorPlans()).extracting(SimulatedMedium::name).containsExactly("First floor");
        await().atMost(LONGEST).until(() -> letterbox
                .receipts()
                .contains("lettings/" + LETTINGS + "/photos/2-front.jpg,ACCEPTED,DELIVERED,,"
                        + lettings.photos().get(0).id()));
    }

    @Test
    void a_new_version_of_a_document_is_added_and_the_receipt_says_that_the_old_one_must_go_by_hand() throws Exception {
        start(SimulatorOptions.standard(), Map.of(), "");
        letterbox.drop("lettings/" + LETTINGS + "/portalmedia/Brochure.pdf", Pictures.pdf(1));
        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        letterbox.drop("lettings/" + LETTINGS + "/portalmedia/Brochure.pdf", Pictures.pdf(2));
        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));

        assertThat(letmc.state().property(LETTINGS).portalMedia()).hasSize(2);
        await().untilAsserted(() -> assertThat(letterbox.receipts())
                .containsOnlyOnce("An older version is there")
                .contains("remove it in agentOS"));
    }

    @Test
    void portal_media_get_the_type_that_their_name_says_and_an_unknown_one_is_dead_with_the_known_ones()
            throws Exception {
        start(SimulatorOptions.standard(), Map.of(), "");

        letterbox.drop("lettings/" + LETTINGS + "/portalmedia/Brochure.pdf", Pictures.pdf(1));
        letterbox.drop("sales/" + SALES + "/portalmedia/Horoscope.pdf", Pictures.pdf(2));
        await().atMost(LONGEST)
                .until(() -> letterbox.deliveries().size() == 2
                        && letterbox.deliveries().stream()
                                .noneMatch(one -> one.state().open()));

        assertThat(letmc.state().property(LETTINGS).portalMedia())
                .singleElement()
                .satisfies(brochure -> {
                    assertThat(brochure.sha256()).isEqualTo(sums("Brochure")[0]);
                    assertThat(brochure.type()).isNotEmpty().isNotEqualTo("Brochure");
                });
        assertThat(letterbox.deliveries())
                .filteredOn(one -> one.state() == DeliveryState.DEAD)
                .singleElement()
                .satisfies(dead -> assertThat(dead.reason().orElseThrow()).contains("'Horoscope'", "Brochure"));
        assertThat(letmc.state().property(SALES).portalMedia()).isEmpty();
    }

    @Test
    void an_agency_that_observes_takes_everything_in_and_sends_nothing() throws Exception {
        start(SimulatorOptions.standard(), Map.of(), "mode: observe");
        Path file = letterbox.drop("lettings/" + LETTINGS + "/photos/1.jpg", Pictures.jpeg(1));

        await().atMost(LONGEST).until(() -> Files.notExists(file) && letterbox.all(1, DeliveryState.READY));
        await().atMost(LONGEST).until(() -> letterbox.receipts().contains("ACCEPTED,READY"));

        assertThat(letmc.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answers_lost_after_the_effect_double_nothing_whether_letmc_keeps_file_names_or_not(boolean keepsFileNames)
            throws Exception {
        start(
                SimulatorOptions.standard()
                        .withKeepsFileNames(keepsFileNames)
                        .withFaults("addLettingsPhoto:after:reset:0.4,addLettingsPhoto:after:500:0.2"
                                + ",listLettingsPhotosByType:before:500:0.2"),
                Map.of("LETTERBOX_DROP_SETTLE", "500ms"),
                "");
        for (int i = 1; i <= 8; i++) {
            letterbox.drop("lettings/" + LETTINGS + "/photos/" + i + "-room.jpg", Pictures.jpeg(i));
        }

        await().atMost(LONGEST).until(() -> letterbox.all(8, DeliveryState.DELIVERED));

        List<SimulatedMedium> photos = letmc.state().property(LETTINGS).photos();
        assertThat(photos).extracting(SimulatedMedium::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(photos)
                .extracting(SimulatedMedium::sha256)
                .containsExactlyElementsOf(
                        letterbox.arrivals().stream().map(Arrival::sha256).toList());
        assertThat(letmc.calls()).anyMatch(call -> call.fault().startsWith("after:"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_write_that_never_took_effect_is_looked_for_twice_and_sent_again_once(boolean keepsFileNames)
            throws Exception {
        start(
                SimulatorOptions.standard()
                        .withKeepsFileNames(keepsFileNames)
                        .withFaults("addLettingsPhoto:before:reset:1"),
                Map.of(),
                "");
        letterbox.drop("lettings/" + LETTINGS + "/photos/1.jpg", Pictures.jpeg(1));
        await().atMost(LONGEST).until(() -> letterbox.deliveries().stream().anyMatch(one -> one.attempts() == 1));
        letmc.setFaults(List.of());

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(letmc.calls())
                .extracting(SimulatedCall::operation)
                .containsExactly(
                        "listLettingsPhotosByType",
                        "addLettingsPhoto",
                        "listLettingsPhotosByType",
                        "listLettingsPhotosByType",
                        "addLettingsPhoto");
        assertThat(letmc.state().property(LETTINGS).photos()).hasSize(1);
    }

    /** The sums of the arrivals whose file names begin so, in this order. */
    private String[] sums(String... beginnings) {
        return List.of(beginnings).stream()
                .map(beginning -> letterbox.arrivals().stream()
                        .filter(one -> one.name().contains("/" + beginning))
                        .findFirst()
                        .orElseThrow()
                        .sha256())
                .toArray(String[]::new);
    }
}
