package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.letterbox.drop.OneInbox.ID;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.Pictures;
import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;

class ManifestsTest {

    private static final String SHOOT = "Shoot 12 May/";

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
        references("BS8-12,lettings," + ID + "\n");
    }

    @Test
    void a_set_starts_when_the_bytes_of_all_its_files_are_those_that_are_promised() throws Exception {
        byte[] second = Pictures.jpeg(2);
        inbox.drop(SHOOT + "IMG_0002.jpg", Pictures.cut(second));
        inbox.drop(SHOOT + "IMG_0001.jpg", Pictures.jpeg(1));
        manifest("{\"file\":\"IMG_0002.jpg\",\"sha256\":\"" + sum(second) + "\",\"caption\":\"Front\"},"
                + "{\"file\":\"photos/plan.png\",\"kind\":\"floorplan\"},{\"file\":\"IMG_0001.jpg\"}");

        assertThat(settledTwice()).isEmpty();
        inbox.drop(SHOOT + "photos/plan.png", Pictures.png(3));
        assertThat(settledTwice()).isEmpty();
        inbox.drop(SHOOT + "IMG_0002.jpg", second);
        inbox.restart();
        settledTwice();
        List<Accepted> accepted = inbox.taken();

        assertThat(accepted)
                .extracting(each -> each.offer().name())
                .containsExactly(
                        SHOOT + "IMG_0002.jpg",
                        SHOOT + "IMG_0001.jpg",
                        SHOOT + "photos/plan.png",
                        SHOOT + "manifest.json");
        assertThat(accepted.subList(0, 3)).allSatisfy(each -> {
            assertThat(OneInbox.draft(each.offer()).objectId()).isEqualTo(ID);
            assertThat(each.offer().group()).isEqualTo("lettings/BS8-12");
        });
        assertThat(OneInbox.media(accepted.get(0).offer()).caption()).isEqualTo("Front");
        assertThat(accepted.get(3).offer().proposal()).isInstanceOf(Proposal.Ignore.class);
        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
    }

    @Test
    void a_manifest_that_cannot_be_used_is_refused_and_its_files_wait_for_another_also_over_a_restart()
            throws Exception {
        inbox.drop("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop(
                "lettings/BS8-12/manifest.json", text("{\"property\":\"BS8-12\",\"files\":[{\"file\":\"../1.jpg\"}]}"));

        settledTwice();
        assertThat(inbox.taken()).hasSize(1);
        assertThat(inbox.reason("lettings/BS8-12/manifest.json")).contains("manifest.json:1: files.0.file", "wait");
        inbox.restart();
        assertThat(settledTwice()).isEmpty();

        inbox.drop("lettings/BS8-12/manifest.csv", text("file,property,caption\nphotos/1.jpg,BS8-12,Hall\n"));
        settledTwice();
        List<Accepted> accepted = inbox.taken();
        assertThat(accepted).hasSize(2);
        assertThat(OneInbox.media(accepted.get(0).offer()).caption()).isEqualTo("Hall");
    }

    @Test
    void files_that_waited_a_day_for_a_manifest_are_given_back_and_those_that_come_later_are_not() throws Exception {
        inbox.drop("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop("lettings/BS8-12/manifest.csv", text("file\n"));
        settledTwice();
        inbox.taken();
        Path note = inbox.refused("lettings/BS8-12/manifest.csv.reason.txt");
        Instant dayAgo = Instant.now().minus(24, ChronoUnit.HOURS);
        Files.setLastModifiedTime(note, FileTime.from(dayAgo.plusSeconds(3)));
        settledTwice();
        await().until(() ->
                Instant.now().isAfter(dayAgo.plus(24, ChronoUnit.HOURS).plusSeconds(4)));
        inbox.drop("lettings/BS8-12/photos/2.jpg", Pictures.jpeg(2));

        settledTwice();
        inbox.taken();

        assertThat(inbox.reason("lettings/BS8-12/photos/1.jpg")).contains("manifest was refused a day ago");
        assertThat(inbox.lyingIn(inbox.folders.refused())).noneMatch(file -> file.contains("2.jpg"));
    }

    @Test
    void a_file_whose_property_is_not_known_yet_is_held_and_keeps_what_its_manifest_says() throws Exception {
        references("");
        inbox.drop(SHOOT + "a.jpg", Pictures.jpeg(1));
        inbox.drop(SHOOT + "other.jpg", Pictures.jpeg(2));
        manifest("{\"file\":\"a.jpg\",\"caption\":\"Hall\"}");
        settledTwice();

        List<Accepted> accepted = inbox.taken();

        Offer held = accepted.stream()
                .map(Accepted::offer)
                .filter(offer -> offer.name().endsWith("a.jpg"))
                .findFirst()
                .orElseThrow();
        assertThat(held.proposal()).isInstanceOf(Proposal.Hold.class);
        assertThat(inbox.reason(SHOOT + "other.jpg")).contains("_IMG_00.jpg");
        references("BS8-12,sales," + ID + "\n");
        assertThat(DropMemo.of(held.memo()).place(held.name()))
                .isInstanceOfSatisfying(
                        ListedFile.class,
                        file -> assertThat(file.said().caption()).isEqualTo("Hall"));
    }

    @ParameterizedTest
    @CsvSource({
        "front.JPG, Front.jpg",
        "Ku\u0308che.jpg, K\u00FCche.jpg",
        "K\u00FCche.jpg, KU\u0308CHE.JPG",
        "photos/front.jpg, photos\\front.jpg"
    })
    void a_file_is_found_whatever_letters_its_system_makes_of_its_name(String lies, String listed) throws Exception {
        inbox.drop(SHOOT + lies, Pictures.jpeg(1));
        manifest("{\"file\":\"" + listed.replace("\\", "\\\\") + "\"}");
        settledTwice();

        List<Accepted> accepted = inbox.taken();

        assertThat(accepted).hasSize(2);
        assertThat(OneInbox.draft(accepted.get(0).offer()).objectId()).isEqualTo(ID);
    }

    @Test
    void names_that_differ_by_case_alone_are_two_files_and_each_is_found() throws Exception {
        inbox.drop(SHOOT + "a.jpg", Pictures.jpeg(1));
        inbox.drop(SHOOT + "A.jpg", Pictures.jpeg(2));
        manifest("{\"file\":\"A.jpg\",\"caption\":\"Large\"},{\"file\":\"a.jpg\",\"caption\":\"Small\"}");
        settledTwice();

        List<Accepted> accepted = inbox.taken();

        assertThat(accepted.subList(0, 2))
                .extracting(each ->
                        each.offer().name() + OneInbox.media(each.offer()).caption())
                .containsExactly(SHOOT + "A.jpgLarge", SHOOT + "a.jpgSmall");
    }

    @Test
    void two_manifests_that_say_something_of_the_same_file_are_refused_and_the_file_waits_for_one() throws Exception {
        references("BS8-12,lettings," + ID + "\nBS8-13,lettings,0004-f421-2742-3f01\n");
        inbox.drop(SHOOT + "a.jpg", Pictures.jpeg(1));
        manifest("{\"file\":\"a.jpg\"}");
        inbox.drop(SHOOT + "manifest.csv", text("file,property\na.jpg,BS8-13\n"));
        inbox.drop("Shoot 13 May/in/b.jpg", Pictures.jpeg(2));
        inbox.drop("Shoot 13 May/manifest.csv", text("file,property\nin/b.jpg,BS8-12\n"));
        inbox.drop("Shoot 13 May/in/manifest.csv", text("file,property\nb.jpg,BS8-13\n"));
        settledTwice();

        assertThat(inbox.taken())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.arrival().outcome()).isEqualTo(ArrivalOutcome.REFUSED));
        assertThat(inbox.reason(SHOOT + "manifest.json")).contains("a.jpg", SHOOT + "manifest.csv");
        assertThat(inbox.reason("Shoot 13 May/in/manifest.csv")).contains("b.jpg", "Shoot 13 May/manifest.csv");
        assertThat(settledTwice()).isEmpty();

        inbox.drop(SHOOT + "manifest.csv", text("file,property\na.jpg,BS8-13\n"));
        settledTwice();
        assertThat(inbox.taken()).hasSize(2);
    }

    @Test
    void a_manifest_that_was_made_good_keeps_back_nothing_that_comes_later() throws Exception {
        inbox.drop("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop("lettings/BS8-12/manifest.csv", text("file\n"));
        settledTwice();
        inbox.taken();
        inbox.drop("lettings/BS8-12/manifest.csv", text("file,property\nphotos/1.jpg,BS8-12\n"));
        settledTwice();
        assertThat(inbox.taken()).hasSize(2);

        inbox.drop("lettings/BS8-12/photos/2.jpg", Pictures.jpeg(2));
        inbox.restart();

        assertThat(inbox.taken()).hasSize(1);
        assertThat(inbox.lyingIn(inbox.folders.refused()))
                .hasSize(2)
                .anySatisfy(name -> assertThat(name).endsWith(".csv"))
                .anySatisfy(name -> assertThat(name).endsWith(".csv.reason.txt"));
    }

    @Test
    void each_manifest_that_is_refused_keeps_its_files_back_for_a_day_of_their_own() throws Exception {
        inbox.drop("lettings/BS8-12/manifest.csv", text("file\n"));
        settledTwice();
        inbox.taken();
        Path note = inbox.refused("lettings/BS8-12/manifest.csv.reason.txt");
        Files.setLastModifiedTime(note, FileTime.from(Instant.now().minus(25, ChronoUnit.HOURS)));

        inbox.drop("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop("lettings/BS8-12/manifest.csv", text("file\n"));
        settledTwice();
        assertThat(inbox.taken()).hasSize(1);

        assertThat(settledTwice()).isEmpty();
    }

    @Test
    void a_manifest_outside_of_any_shoot_keeps_nothing_back() throws Exception {
        inbox.drop("manifest.json", text("{}"));
        inbox.drop("lettings/manifest.json", text("{}"));
        inbox.drop("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(1));

        assertThat(inbox.taken()).hasSize(3);
    }

    private List<DropBatch> settledTwice() throws Exception {
        inbox.settled();
        return inbox.settled();
    }

    private void manifest(String files) throws Exception {
        inbox.drop(SHOOT + "manifest.json", text("{\"property\":\"BS8-12\",\"files\":[" + files + "]}"));
    }

    private void references(String csv) throws Exception {
        Files.createDirectories(inbox.folders.home());
        Files.writeString(inbox.folders.properties(), csv);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
