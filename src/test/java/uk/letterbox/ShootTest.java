package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.shoot.Zips;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatorOptions;

/** A shoot as photographers really deliver it, from its names, links and zip file to letMC and back as a receipt. */
class ShootTest extends RunsToLetmc {

    private static final String LETTINGS = "0004-f421-2742-3f00";
    private static final String SALES = "0004-aa10-7b3c-91d2";
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @Test
    void what_names_links_and_a_zip_file_say_is_at_letmc_in_order_and_a_later_visit_goes_on_after_it()
            throws Exception {
        start(SimulatorOptions.standard(), Map.of("LETTERBOX_DROP_SETTLE", "1s"), "");
        Path table = letterbox.agencyHome().resolve("properties.csv");
        Files.writeString(table, "BS8-12,lettings," + LETTINGS + ",Clifton\n");

        letterbox.drop("Shoot 12 May/Clifton_BS8-12_IMG_01.jpg", Pictures.jpeg(2));
        letterbox.drop("Shoot 12 May/Clifton_BS8-12_IMG_00.jpg", Pictures.jpeg(1));
        letterbox.drop("Clifton_BS8-12_FLP_00.png", Pictures.png(3));
        letterbox.drop("Clifton_BS8-12_DOC_50.pdf", Pictures.pdf(4));
        letterbox.drop("QX7-01-kitchen.jpg", Pictures.jpeg(5));
        letterbox.drop("sales/" + SALES + "/photos/shoot.zip", Zips.of(zipped()));
        letterbox.drop(
                "lettings/BS8-12/portalmedia/links.txt",
                text("https://my.matterport.com/show/?m=abc\nGarden video: https://youtu.be/x1\n"));
        letterbox.drop("sales/" + SALES + "/portalmedia/Tour.url", text("[InternetShortcut]\nURL=javascript:alert(1)"));
        String manifest = "{\"property\":\"BS8-12\",\"files\":[{\"file\":\"z.jpg\",\"caption\":\"Terrace\"}]}";
        letterbox.drop("Shoot of June/manifest.json", text(manifest));
        await().atMost(LONGEST).until(() -> letterbox.all(8, DeliveryState.DELIVERED));

        assertThat(letmc.state().property(LETTINGS).photos())
                .extracting(SimulatedMedium::number, SimulatedMedium::sha256)
                .containsExactly(tuple(1, sum("IMG_00")), tuple(2, sum("IMG_01")));
        assertThat(letmc.state().property(LETTINGS).floorPlans()).hasSize(1);
        assertThat(letmc.state().property(LETTINGS).portalMedia())
                .extracting(SimulatedMedium::url)
                .containsExactlyInAnyOrder("https://my.matterport.com/show/?m=abc", "https://youtu.be/x1", "");
        assertThat(letmc.state().property(SALES).photos())
                .extracting(SimulatedMedium::name)
                .containsExactly("Front", "Garden");
        assertThat(named("shoot.zip").outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(named("1-front.jpg").parent()).contains(named("shoot.zip").id());
        assertThat(named("QX7-01-kitchen.jpg").reason().orElseThrow()).contains("QX7", "properties.csv");
        Path refused = letterbox.agencyHome().resolve("drop/refused/sales/" + SALES);
        assertThat(refused.resolve("photos/notes.txt")).hasContent("for nobody");
        assertThat(refused.resolve("portalmedia/Tour.url.reason.txt")).content().contains("https://");

        Files.writeString(table, "QX7,lettings," + LETTINGS + "\nBS8-12,lettings," + LETTINGS + ",Clifton\n");
        letterbox.drop("Shoot of June/z.jpg", Pictures.jpeg(8));
        await().atMost(LONGEST).until(() -> letterbox.all(10, DeliveryState.DELIVERED));

        assertThat(letmc.state().property(LETTINGS).photos())
                .extracting(SimulatedMedium::name)
                .startsWith("", "")
                .containsExactlyInAnyOrder("", "", "Terrace", "Kitchen");
        await().atMost(LONGEST).untilAsserted(() -> assertThat(letterbox.receipts())
                .contains("Shoot 12 May/Clifton_BS8-12_IMG_00.jpg,ACCEPTED,DELIVERED", "photos/notes.txt,REFUSED"));
    }

    private static Map<String, byte[]> zipped() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("12 High Street/2-garden.jpg", Pictures.jpeg(7));
        files.put("12 High Street/1-front.jpg", Pictures.jpeg(6));
        files.put("12 High Street/notes.txt", text("for nobody"));
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Arrival named(String end) {
        List<Arrival> found = letterbox.arrivals().stream()
                .filter(one -> one.name().contains(end))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String sum(String end) {
        return named(end).sha256();
    }
}
