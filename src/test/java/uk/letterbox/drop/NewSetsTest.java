package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.letterbox.drop.OneInbox.ID;
import static uk.letterbox.drop.OneInbox.PHOTOS;
import static uk.letterbox.drop.OneInbox.SETTLE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.shoot.Zips;

/** What lies in an account's folder for new sets, and manifests that say that they are one. */
class NewSetsTest {

    private static final Duration QUIET = SETTLE.multipliedBy(6);

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = OneInbox.ofAccount(home);
    }

    @Test
    void a_folder_is_one_set_whose_photos_and_plans_replace_and_whose_portal_media_are_added() throws Exception {
        put(PHOTOS + "2-hall.jpg", Pictures.jpeg(2));
        put(PHOTOS + "1-front.jpg", Pictures.jpeg(1));
        put("lettings/" + ID + "/floorplans/ground.png", Pictures.png(3));
        put("lettings/" + ID + "/portalmedia/Tour.url", text("URL=https://tours.example.com/1"));

        List<Accepted> taken = taken();

        Offer set = taken.get(0).offer();
        assertThat(set.name()).isEqualTo("replace/lettings/" + ID);
        assertThat(set.proposal()).isEqualTo(new Proposal.Deliver(List.of()));
        assertThat(taken).hasSize(5).allSatisfy(each -> assertThat(each.offer().group())
                .isEqualTo("lettings/" + ID));
        assertThat(taken.subList(1, 5))
                .allSatisfy(each -> assertThat(each.offer().parent()).contains(set.id()))
                .extracting(each -> OneInbox.draft(each.offer()).kind())
                .containsExactly(Kind.PHOTO, Kind.PHOTO, Kind.FLOORPLAN, Kind.PORTALMEDIA);
        assertThat(taken.subList(1, 4))
                .allSatisfy(each ->
                        assertThat(OneInbox.media(each.offer()).replacing()).isTrue());
        assertThat(OneInbox.media(taken.get(1).offer()).caption()).isEqualTo("Front");
        assertThat(lying()).isEmpty();
    }

    @Test
    void a_pause_between_two_uploads_does_not_end_a_set() throws Exception {
        put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        inbox.door.ready();
        inbox.clock.pass(QUIET.minusMillis(1));
        assertThat(inbox.door.ready()).isEmpty();

        put(PHOTOS + "2.jpg", Pictures.jpeg(2));
        inbox.door.ready();
        inbox.clock.pass(QUIET.minusMillis(1));
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(QUIET.multipliedBy(20));

        assertThat(inbox.door.ready()).singleElement().satisfies(batch -> assertThat(batch.files())
                .hasSize(2));
    }

    @Test
    void a_file_taken_away_to_be_uploaded_anew_does_not_end_a_set() throws Exception {
        Path front = put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        put(PHOTOS + "2.jpg", Pictures.jpeg(2));
        inbox.door.ready();
        inbox.clock.pass(QUIET.minusMillis(1));
        Files.delete(front);
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(QUIET.minusMillis(1));

        assertThat(inbox.door.ready()).isEmpty();

        inbox.clock.pass(Duration.ofMillis(1));
        assertThat(inbox.door.ready()).hasSize(1);
    }

    @Test
    void one_file_that_cannot_be_used_gives_the_whole_set_back_with_the_reason_beside_each() throws Exception {
        put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        put(PHOTOS + "2.jpg", new byte[] {1, 2, 3});
        put("lettings/" + ID + "/notes.txt", text("for nobody"));

        List<Accepted> taken = taken();

        assertThat(taken)
                .extracting(each -> each.arrival().outcome())
                .containsExactly(
                        ArrivalOutcome.IGNORED, ArrivalOutcome.REFUSED, ArrivalOutcome.REFUSED, ArrivalOutcome.REFUSED);
        assertThat(lying()).isEmpty();
        assertThat(inbox.refused("replace/" + PHOTOS + "1.jpg")).hasBinaryContent(Pictures.jpeg(1));
        assertThat(inbox.reason("replace/" + PHOTOS + "1.jpg"))
                .contains("whole or not at all", "2.jpg cannot be used", "send the whole set again");
        assertThat(inbox.refused("replace/lettings/" + ID + "/notes.txt")).hasContent("for nobody");
        assertThat(inbox.spool.idsBefore(Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void an_upload_that_is_not_ended_holds_the_set_and_one_that_was_cut_long_ago_gives_it_back() throws Exception {
        put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        Path cut = put(PHOTOS + ".2.jpg.upload", new byte[] {1});
        assertThat(settled()).isEmpty();
        inbox.clock.pass(QUIET.multipliedBy(100));
        assertThat(inbox.door.ready()).isEmpty();
        assertThat(cut).exists();

        inbox.restart(Duration.ZERO);
        List<Accepted> taken = taken();

        assertThat(taken).hasSize(1);
        assertThat(inbox.reason("replace/" + PHOTOS + "1.jpg")).contains(".2.jpg", "not whole");
        inbox.door.ready();
        assertThat(inbox.refused("replace/" + PHOTOS + "2.jpg")).exists();
        assertThat(lying()).isEmpty();
    }

    @Test
    void what_a_crash_left_of_a_set_is_known_as_that_set_and_not_taken_for_another() throws Exception {
        put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        put(PHOTOS + "2.jpg", Pictures.jpeg(2));
        put(PHOTOS + "3.jpg", Pictures.jpeg(3));
        List<Accepted> first = inbox.journaled(offered());
        inbox.door.acknowledge(first.subList(3, 4));
        inbox.restart();

        List<Offer> again = offered();

        assertThat(again).hasSize(3);
        assertThat(again.get(0).sourceKey()).isEqualTo(first.get(0).offer().sourceKey());
        inbox.door.acknowledge(inbox.journaled(again));
        assertThat(lying()).isEmpty();
        assertThat(inbox.journal).hasSize(4);
    }

    @Test
    void the_first_file_by_which_a_set_is_known_leaves_its_place_last() throws Exception {
        Path first = put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        Path plan = put("lettings/" + ID + "/floorplans/ground.png", Pictures.png(3));
        List<Accepted> accepted = inbox.journaled(offered());
        Path away = Files.move(plan.getParent(), home.resolve("away"));
        Files.createSymbolicLink(plan.getParent(), away);

        assertThatThrownBy(() -> inbox.door.acknowledge(accepted)).hasMessageContaining("symbolic link");

        assertThat(first).exists();
    }

    @Test
    void a_manifest_that_is_none_beside_good_files_refuses_the_set() throws Exception {
        Path photo = put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        Files.createSymbolicLink(photo.getParent().resolveSibling("manifest.json"), photo);

        List<Accepted> taken = taken();

        assertThat(taken)
                .extracting(each -> each.arrival().outcome())
                .containsExactly(ArrivalOutcome.IGNORED, ArrivalOutcome.REFUSED, ArrivalOutcome.REFUSED);
    }

    @Test
    void what_a_manifest_does_not_list_is_given_back_and_is_no_set_of_its_own() throws Exception {
        String here = "lettings/" + ID + "/";
        put(here + "manifest.csv", text("file,property,side\nphotos/1.jpg," + ID + ",lettings\nphotos/2.jpg,,\n"));
        put(PHOTOS + "1.jpg", Pictures.jpeg(1));
        put(PHOTOS + "02.jpg", Pictures.jpeg(2));
        inbox.door.ready();
        inbox.clock.pass(SETTLE);
        inbox.door.ready();

        List<Accepted> taken = taken();

        assertThat(taken)
                .singleElement()
                .satisfies(each -> assertThat(each.arrival().outcome()).isEqualTo(ArrivalOutcome.REFUSED));
        assertThat(inbox.reason("replace/" + PHOTOS + "02.jpg")).contains("does not list it");

        put(PHOTOS + "2.jpg", Pictures.jpeg(2));
        assertThat(taken())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.arrival().outcome()).isNotEqualTo(ArrivalOutcome.REFUSED));
    }

    @Test
    void a_zip_file_alone_is_a_set_and_beside_other_files_it_is_none() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2.jpg", Pictures.jpeg(2));
        files.put("1.jpg", Pictures.jpeg(1));
        put(PHOTOS + "new.zip", Zips.of(files));
        List<Accepted> taken = taken();
        assertThat(taken)
                .extracting(each -> each.offer().name())
                .containsExactly(PHOTOS + "new.zip", PHOTOS + "1.jpg", PHOTOS + "2.jpg");
        assertThat(OneInbox.media(taken.get(1).offer()).replacing()).isTrue();
        assertThat(taken.get(1).offer().parent()).contains(taken.get(0).offer().id());

        put(PHOTOS + "new.zip", Zips.of(files));
        put(PHOTOS + "3.jpg", Pictures.jpeg(3));
        taken();

        assertThat(inbox.reason("replace/" + PHOTOS + "3.jpg"))
                .contains("new.zip cannot be used: It is a zip file beside");
        assertThat(inbox.refused("replace/" + PHOTOS + "new.zip")).exists();
        assertThat(inbox.refused("replace/" + PHOTOS + "1.jpg")).doesNotExist();
    }

    @Test
    void a_manifest_in_a_zip_file_says_the_order_of_its_set() throws Exception {
        put(
                "new.zip",
                Zips.of(Map.of(
                        "a.jpg", Pictures.jpeg(1),
                        "b.jpg", Pictures.jpeg(2),
                        "manifest.csv",
                                text("file,property,side,main,replace\na.jpg," + ID + ",lettings,,yes\nb.jpg,,,x\n"))));

        List<Accepted> taken = taken();

        assertThat(taken)
                .extracting(each -> each.offer().name())
                .containsExactly("new.zip", "b.jpg", "a.jpg", "manifest.csv");
        assertThat(taken.subList(1, 3))
                .allSatisfy(each ->
                        assertThat(OneInbox.media(each.offer()).replacing()).isTrue());
    }

    @Test
    void a_zip_file_for_two_properties_is_no_set_and_its_files_are_given_back() throws Exception {
        put(
                "both.zip",
                Zips.of(Map.of(PHOTOS + "1.jpg", Pictures.jpeg(1), "lettings/X2/photos/1.jpg", Pictures.jpeg(2))));

        List<Accepted> taken = taken();

        assertThat(taken.get(0).arrival().outcome()).isEqualTo(ArrivalOutcome.REFUSED);
        assertThat(inbox.reason("replace/lettings/X2/photos/1.jpg")).contains("more than one property");
        assertThat(inbox.refused("replace/lettings/X2/photos/1.jpg")).hasBinaryContent(Pictures.jpeg(2));
    }

    @Test
    void a_set_without_photo_and_plan_replaces_nothing_and_is_refused() throws Exception {
        put("lettings/" + ID + "/portalmedia/Tour.url", text("URL=https://tours.example.com/1"));

        taken();

        assertThat(inbox.reason("replace/lettings/" + ID + "/portalmedia/Tour.url"))
                .contains("neither a photo nor a floor plan");
    }

    @Test
    void a_set_for_an_unknown_reference_is_held_as_one_and_is_one_when_it_is_known() throws Exception {
        put("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(1));
        put("lettings/BS8-12/photos/2.jpg", Pictures.jpeg(2));
        List<Arrival> held = taken().stream().skip(1).map(Accepted::arrival).toList();
        assertThat(held).extracting(Arrival::outcome).containsExactly(ArrivalOutcome.HELD, ArrivalOutcome.HELD);
        assertThat(held).allMatch(inbox.door::together);

        Files.writeString(inbox.folders.properties(), "BS8-12,lettings," + ID + "\n");

        assertThat(media(inbox.door.again(held.get(0))).replacing()).isTrue();
        assertThat(inbox.door.giveBack(held.get(0), "no"))
                .isEqualTo(inbox.refused("replace/lettings/BS8-12/photos/1.jpg"));
    }

    @Test
    void a_manifest_says_in_any_inbox_that_its_files_are_a_new_set() throws Exception {
        inbox.drop("June/1.jpg", Pictures.jpeg(1));
        inbox.drop("June/2.jpg", Pictures.jpeg(2));
        inbox.drop(
                "June/manifest.csv",
                text("file;property;side;replace;main\n1.jpg;" + ID + ";lettings;yes;\n2.jpg;;;;yes\n"));
        inbox.settled();

        List<Accepted> taken = inbox.taken();

        assertThat(taken)
                .extracting(each -> each.offer().name())
                .containsExactly("June/manifest.csv", "June/2.jpg", "June/1.jpg");
        assertThat(taken.get(0).offer().proposal()).isEqualTo(new Proposal.Deliver(List.of()));
        assertThat(taken.subList(1, 3)).allSatisfy(each -> {
            assertThat(OneInbox.media(each.offer()).replacing()).isTrue();
            assertThat(each.offer().parent()).contains(taken.get(0).offer().id());
        });
        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
    }

    @Test
    void a_manifest_in_a_zip_file_says_it_too_and_one_unfit_file_gives_it_back() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("1.jpg", Pictures.jpeg(1));
        files.put(
                "manifest.json",
                text("{\"property\":\"" + ID + "\",\"side\":\"sales\",\"replace\":true,"
                        + "\"files\":[{\"file\":\"1.jpg\"}]}"));
        inbox.drop("June.zip", Zips.of(files));
        List<Accepted> taken = inbox.taken();
        assertThat(OneInbox.media(taken.get(1).offer()).replacing()).isTrue();
        assertThat(taken.get(1).offer().parent()).contains(taken.get(0).offer().id());

        files.put("1.jpg", new byte[] {1, 2, 3});
        inbox.drop("July.zip", Zips.of(files));

        assertThat(inbox.taken().get(0).arrival().reason().orElseThrow()).contains("1.jpg cannot be used");
    }

    @Test
    void the_inbox_of_an_agency_itself_has_no_folder_for_new_sets() throws Exception {
        assertThat(new DropFolders(home).replace()).isEmpty();
    }

    private static Media media(Proposal proposal) {
        Draft draft = ((Proposal.Deliver) proposal).drafts().get(0);
        return (Media) draft.content();
    }

    private Path put(String name, byte[] bytes) throws Exception {
        Path file = inbox.folders.replace().orElseThrow().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private List<DropBatch> settled() throws Exception {
        inbox.door.ready();
        inbox.clock.pass(QUIET);
        return inbox.door.ready();
    }

    private List<Offer> offered() throws Exception {
        List<DropBatch> ready = settled();
        assertThat(ready).hasSize(1);
        return inbox.door.intake(ready.get(0));
    }

    private List<Accepted> taken() throws Exception {
        List<Accepted> accepted = inbox.journaled(offered());
        inbox.door.acknowledge(accepted);
        return accepted;
    }

    private List<String> lying() throws Exception {
        return inbox.lyingIn(inbox.folders.replace().orElseThrow());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
