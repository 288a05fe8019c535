package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** A shoot that takes the place of an earlier one, from a photographer's folder to letMC. */
class ReplacedShootTest {

    private static final String HERE = "0004-f421-2742-3f00";
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    private Simulator letmc;
    private TestLetterbox letterbox;
    private Path anna;

    @BeforeEach
    void an_old_shoot() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        anna = Photographer.folder(home, "anna");
        letterbox = TestLetterbox.start(home, letmc);
        letterbox.drop("lettings/" + HERE + "/photos/1.jpg", Pictures.jpeg(1));
        letterbox.drop("lettings/" + HERE + "/photos/2.jpg", Pictures.jpeg(2));
        letterbox.drop("lettings/" + HERE + "/floorplans/old.png", Pictures.png(3));
        await().atMost(LONGEST).until(() -> letterbox.all(3, DeliveryState.DELIVERED));
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void a_folder_in_replace_ends_as_exactly_the_new_photos_and_plans_the_old_ones_gone_last() throws Exception {
        put(
                "lettings/" + HERE,
                Map.of(
                        "photos/2-hall.jpg",
                        Pictures.jpeg(2),
                        "photos/1-front.jpg",
                        Pictures.jpeg(11),
                        "floorplans/new.png",
                        Pictures.png(13)));

        await().atMost(LONGEST).until(() -> letterbox.all(3 + 3 + 3, DeliveryState.DELIVERED));

        assertThat(names(letmc.state().property(HERE).photos())).containsExactly("Front", "Hall");
        assertThat(names(letmc.state().property(HERE).floorPlans())).containsExactly("New");
        assertThat(last("addLettingsPhoto")).isLessThan(first("deleteLettingsPhoto"));
        assertThat(last("addLettingsFloorPlan")).isLessThan(first("deleteLettingsFloorPlan"));
        Path receipts = anna.resolve("receipts");
        await().atMost(LONGEST).untilAsserted(() -> assertThat(receipts(receipts))
                .contains("photos/1-front.jpg,ACCEPTED,DELIVERED")
                .contains("replace/lettings/" + HERE + ",ACCEPTED,DELIVERED"));
    }

    @Test
    void a_set_for_an_unknown_reference_waits_as_one_and_goes_in_one_when_it_is_known() throws Exception {
        put("lettings/BS8-12", Map.of("photos/1-front.jpg", Pictures.jpeg(11), "photos/2-hall.jpg", Pictures.jpeg(12)));
        await().atMost(LONGEST).until(() -> held().size() == 2);
        String said =
                letterbox.office().held().release(held().get(0).id(), Map.of()).orElseThrow();
        assertThat(said).contains("BS8-12");

        Files.writeString(letterbox.agencyHome().resolve("properties.csv"), "BS8-12,lettings," + HERE + "\n");

        await().atMost(LONGEST).until(() -> letterbox.all(3 + 2 + 2, DeliveryState.DELIVERED));
        assertThat(names(letmc.state().property(HERE).photos())).containsExactly("Front", "Hall");
        assertThat(letmc.state().property(HERE).floorPlans()).hasSize(1);
    }

    @Test
    void a_person_who_refuses_one_held_file_of_a_set_refuses_the_set() throws Exception {
        put("lettings/BS8-12", Map.of("photos/1-front.jpg", Pictures.jpeg(11), "photos/2-hall.jpg", Pictures.jpeg(12)));
        await().atMost(LONGEST).until(() -> held().size() == 2);

        letterbox.office().held().refuse(held().get(1).id(), "It was sold");

        assertThat(held()).isEmpty();
        Path refused = anna.resolve("refused/replace/lettings/BS8-12/photos");
        assertThat(refused.resolve("1-front.jpg")).hasBinaryContent(Pictures.jpeg(11));
        assertThat(refused.resolve("2-hall.jpg.reason.txt")).content().contains("It was sold");
        assertThat(letmc.state().property(HERE).photos()).hasSize(2);
    }

    @Test
    void a_manifest_that_says_replace_ends_as_its_photos_and_leaves_the_plans() throws Exception {
        letterbox.drop("June/a.jpg", Pictures.jpeg(21));
        letterbox.drop("June/b.jpg", Pictures.jpeg(22));
        letterbox.drop(
                "June/manifest.json",
                ("{\"property\":\"" + HERE + "\",\"side\":\"lettings\",\"replace\":true,\"files\":["
                                + "{\"file\":\"b.jpg\",\"caption\":\"Garden\",\"main\":true},{\"file\":\"a.jpg\"}]}")
                        .getBytes(StandardCharsets.UTF_8));

        await().atMost(LONGEST).until(() -> letterbox.all(3 + 2 + 2, DeliveryState.DELIVERED));

        assertThat(names(letmc.state().property(HERE).photos())).containsExactly("Garden", "A");
        assertThat(letmc.state().property(HERE).floorPlans()).hasSize(1);
    }

    /** A folder that is whole when it appears. */
    private void put(String property, Map<String, byte[]> files) throws Exception {
        Path elsewhere = home.resolve("prepared");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = elsewhere.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Path target = anna.resolve("replace").resolve(property);
        await().atMost(LONGEST).until(() -> Files.isDirectory(target.getParent()));
        Files.move(elsewhere, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Arrival> held() {
        return letterbox.arrivals().stream()
                .filter(one -> one.outcome() == ArrivalOutcome.HELD)
                .toList();
    }

    private static List<String> names(List<SimulatedMedium> media) {
        return media.stream().map(SimulatedMedium::name).toList();
    }

    private static String receipts(Path folder) throws Exception {
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private long last(String operation) {
        return calls(operation).get(calls(operation).size() - 1).at();
    }

    private long first(String operation) {
        return calls(operation).get(0).at();
    }

    private List<SimulatedCall> calls(String operation) {
        return letmc.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }
}
