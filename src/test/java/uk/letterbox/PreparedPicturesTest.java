package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.fit.Camera;
import uk.letterbox.fit.Scene;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.spool.Sha256;

/** Pictures from a door to letMC: what was made fit is what is sent, and what came is what they are known by. */
class PreparedPicturesTest extends RunsToLetmc {

    private static final String HERE = "0004-f421-2742-3f00";
    private static final String PHOTOS = "lettings/" + HERE + "/photos/";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void a_photo_of_a_camera_is_sent_upright_and_bare_and_its_receipt_says_so() throws Exception {
        start("");
        byte[] photo = photo();

        letterbox.drop(PHOTOS + "front.jpg", photo);
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        Delivery delivery = letterbox.deliveries().get(0);
        byte[] kept = Files.readAllBytes(letterbox.office().spool().file(delivery.arrivalId()));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Camera.PLANTED);
        assertThat(there()).extracting(SimulatedMedium::sha256).containsExactly(sha256(kept));
        assertThat(delivery.sha256()).isEqualTo(sha256(photo));
        await().atMost(LONGEST).until(() -> letterbox.receipts().contains("DELIVERED,Made fit: turned upright.,"));
        await().atMost(LONGEST).until(() -> letterbox.receipts(".html").contains("Live"));
        Document page = Jsoup.parse(letterbox.receipts(".html"));
        assertThat(page.select("tr").text()).contains("front.jpg Live").contains("Made fit: turned upright.");
        assertThat(page.select("img").attr("src")).startsWith("data:image/jpeg;base64,");
    }

    @Test
    void the_same_photo_is_a_duplicate_and_one_that_looks_like_it_is_sent_with_a_warning() throws Exception {
        start("");

        letterbox.drop(PHOTOS + "1.jpg", photo());
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        letterbox.drop(PHOTOS + "2.jpg", photo());
        letterbox.drop(PHOTOS + "3.jpg", Camera.written(Scene.of(120, 90, Scene.UPRIGHT), "jpeg", 0.5f, false));
        await().atMost(LONGEST).until(() -> letterbox.all(2, DeliveryState.DELIVERED));

        List<Arrival> arrivals = letterbox.arrivals();
        assertThat(arrivals.get(1).outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
        assertThat(arrivals.get(2).reason().orElseThrow()).contains("It looks like " + PHOTOS + "1.jpg");
    }

    @Test
    void a_held_photo_goes_on_as_it_was_made_fit() throws Exception {
        start("");

        letterbox.drop("lettings/CLI-1/photos/front.png", glass());
        await().atMost(LONGEST).until(() -> letterbox.arrivals().size() == 1);
        assertThat(letterbox.arrivals().get(0).outcome()).isEqualTo(ArrivalOutcome.HELD);
        Files.writeString(
                letterbox.agencyHome().resolve("properties.csv"), "reference,side,id\nCLI-1,lettings," + HERE + "\n");

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(there().get(0).fileName()).startsWith("front~").endsWith(".jpg");
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_bytes_and_the_reason() throws Exception {
        start("");
        byte[] broken = Pictures.jpeg(1);
        java.util.Arrays.fill(broken, 20, 60, (byte) 1);

        letterbox.drop(PHOTOS + "front.heic", Pictures.heic());
        letterbox.drop(PHOTOS + "torn.jpg", broken);
        Path refused = letterbox.agencyHome().resolve("drop/refused").resolve(PHOTOS);
        await().atMost(LONGEST)
                .until(() -> Files.exists(refused.resolve("torn.jpg")) && Files.exists(refused.resolve("front.heic")));

        assertThat(refused.resolve("torn.jpg")).hasBinaryContent(broken);
        assertThat(refused.resolve("torn.jpg.reason.txt")).content().contains("damaged");
        assertThat(letterbox.deliveries()).isEmpty();
    }

    @Test
    void an_agency_that_wants_pictures_as_they_are_has_them_sent_to_the_byte() throws Exception {
        start("media: { setup: as-is }");
        byte[] photo = photo();

        letterbox.drop(PHOTOS + "front.jpg", photo);
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(there()).extracting(SimulatedMedium::sha256).containsExactly(sha256(photo));
    }

    @Test
    void the_limits_of_the_agency_hold() throws Exception {
        start("media: { longestSide: 300, largest: 20KB }");

        letterbox.drop(PHOTOS + "front.jpg", Camera.jpeg(Scene.of(800, 600, Scene.UPRIGHT)));
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(there().get(0).size()).isLessThanOrEqualTo(20_000);
        assertThat(letterbox.arrivals().get(0).kept().done()).contains("from 800 x 600 to ");
    }

    @Test
    void a_photo_of_an_event_is_made_fit_and_deleted_by_the_sum_of_what_came() throws Exception {
        start("doors: { events: {} }");
        byte[] photo = photo();

        event(
                "add",
                "letmc.photo.add",
                "\"fileName\": \"1.jpg\", \"content\": \"" + Base64.getEncoder().encodeToString(photo) + "\"");
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(there().get(0).sha256()).isNotEqualTo(sha256(photo));
        event("delete", "letmc.photo.delete", "\"sha256\": \"" + sha256(photo) + "\"");

        await().atMost(LONGEST).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(there()).isEmpty();
    }

    private void event(String id, String type, String data) throws IOException {
        Path elsewhere = Files.createTempFile(home, "event", "");
        Files.writeString(
                elsewhere,
                "{\"specversion\": \"1.0\", \"id\": \"" + id + "\", \"source\": \"/crm\", \"type\": \"" + type
                        + "\", \"data\": {\"side\": \"lettings\", \"propertyId\": \"" + HERE + "\", " + data + "}}");
        Files.move(
                elsewhere,
                letterbox.agencyHome().resolve("events/inbox/" + id + ".json"),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** As a telephone held upright writes it. */
    private static byte[] photo() throws IOException {
        byte[] lying = Camera.jpeg(Scene.of(240, 320, "GYRB"));
        return Camera.with(lying, Camera.exif(6, Camera.jpeg(Scene.of(32, 24, "YYYY"))));
    }

    private static byte[] glass() throws IOException {
        return Camera.written(
                Scene.of(120, 90, Scene.UPRIGHT, java.awt.image.BufferedImage.TYPE_INT_ARGB), "png", 0.5f, false);
    }

    private List<SimulatedMedium> there() {
        return letmc.state().property(HERE).photos();
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    private void start(String agencyLines) throws Exception {
        start(SimulatorOptions.standard(), Map.of(), agencyLines);
    }
}
