package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.letterbox.drop.OneInbox.ID;
import static uk.letterbox.drop.OneInbox.PHOTOS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
import uk.letterbox.delivery.Side;

class DropDoorTest {

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
    }

    @Test
    void a_photo_becomes_a_delivery_with_its_bytes_in_the_spool() throws Exception {
        byte[] picture = Pictures.png(1);
        inbox.drop(PHOTOS + "01-front_garden.jpg", picture);

        Offer offer = inbox.offered().get(0);

        Media media = new Media(Side.LETTINGS, "01-front_garden.jpg", "Front garden", "image/png", "");
        assertThat(offer.proposal()).isEqualTo(new Proposal.Deliver(List.of(new Draft(Kind.PHOTO, ID, media))));
        assertThat(offer.group()).isEqualTo("lettings/" + ID);
        assertThat(inbox.spool.file(offer.id())).hasBinaryContent(picture);
        assertThat(inbox.spool.intact(offer.id(), offer.sha256())).isTrue();
    }

    @Test
    void a_file_leaves_the_inbox_only_when_the_journal_has_it() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        List<Offer> offers = inbox.offered();
        assertThat(file).exists();

        inbox.door.acknowledge(inbox.journaled(offers));

        assertThat(file).doesNotExist();
    }

    @Test
    void a_crash_between_accept_and_unlink_brings_the_same_arrival() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        Accepted first = inbox.journaled(inbox.offered()).get(0);
        inbox.restart();

        Accepted second = inbox.taken().get(0);

        assertThat(second.offer().sourceKey()).isEqualTo(first.offer().sourceKey());
        assertThat(second.repeated()).isTrue();
        assertThat(file).doesNotExist();
        assertThat(inbox.spool.idsBefore(Instant.MAX))
                .containsExactly(first.arrival().id());
    }

    @Test
    void a_crash_between_the_reason_and_the_move_leaves_one_file_with_its_reason() throws Exception {
        inbox.drop(PHOTOS + "1.txt", new byte[] {1});
        inbox.journaled(inbox.offered());
        Path reason = inbox.refused(PHOTOS + "1.txt.reason.txt");
        Files.createDirectories(reason.getParent());
        Files.writeString(reason, "half a rea");
        inbox.restart();

        inbox.taken();

        assertThat(inbox.lyingIn(inbox.folders.refused()))
                .containsExactly(PHOTOS + "1.txt", PHOTOS + "1.txt.reason.txt");
        assertThat(inbox.reason(PHOTOS + "1.txt")).contains("JPEG or PNG");
    }

    @Test
    void a_file_dropped_again_later_is_a_new_arrival() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        FileTime time = Files.getLastModifiedTime(file);
        Offer first = inbox.taken().get(0).offer();
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        Files.setLastModifiedTime(file, time);

        Offer second = inbox.taken().get(0).offer();

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.sourceKey()).isNotEqualTo(first.sourceKey());
    }

    @Test
    void a_file_replaced_before_the_acknowledgement_stays() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        List<Accepted> accepted = inbox.journaled(inbox.offered());
        Files.delete(file);
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(2));

        inbox.door.acknowledge(accepted);

        assertThat(file).hasBinaryContent(Pictures.jpeg(2));
    }

    @Test
    void a_file_written_to_while_it_is_copied_is_left_out_and_stays() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        DropBatch batch = inbox.settled().get(0);
        inbox.restart(path -> {
            var channel = FileChannel.open(path);
            Files.write(path, new byte[] {0}, StandardOpenOption.APPEND);
            return channel;
        });

        assertThat(inbox.door.intake(batch)).isEmpty();
        assertThat(file).exists();
        assertThat(inbox.spool.idsBefore(Instant.MAX)).isEmpty();
    }

    @Test
    void a_journal_that_is_away_does_not_fill_the_spool() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        List<Offer> first = inbox.offered();

        List<Offer> again = inbox.offered();

        assertThat(again).isEqualTo(first);
        assertThat(inbox.spool.idsBefore(Instant.MAX)).hasSize(1);
    }

    @Test
    void a_spool_that_cannot_store_leaves_everything_in_the_inbox() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        DropBatch batch = inbox.settled().get(0);
        Files.delete(home.resolve("spool"));

        assertThatThrownBy(() -> inbox.door.intake(batch)).isInstanceOf(IOException.class);

        assertThat(file).exists();
        assertThat(inbox.lyingIn(inbox.folders.refused())).isEmpty();
    }

    @Test
    void a_second_refused_file_of_the_same_name_gets_a_number() throws Exception {
        inbox.drop(PHOTOS + "1.txt", new byte[] {1});
        inbox.taken();
        inbox.drop(PHOTOS + "1.txt", new byte[] {2});
        inbox.taken();

        assertThat(inbox.refused(PHOTOS + "1.txt")).hasBinaryContent(new byte[] {1});
        assertThat(inbox.refused(PHOTOS + "1~2.txt")).hasBinaryContent(new byte[] {2});
        assertThat(inbox.reason(PHOTOS + "1~2.txt")).contains("JPEG or PNG");
    }

    @Test
    void a_refused_file_named_like_a_note_is_not_written_over_by_one() throws Exception {
        String folder = "lettings/x/pics/";
        inbox.drop(folder + "1.jpg.reason.txt", new byte[] {1});
        inbox.taken();
        inbox.drop(folder + "1.jpg", Pictures.jpeg(1));
        inbox.taken();

        assertThat(inbox.refused(folder + "1.jpg.reason.txt")).hasBinaryContent(new byte[] {1});
        assertThat(inbox.refused(folder + "1~2.jpg")).hasBinaryContent(Pictures.jpeg(1));
        assertThat(inbox.reason(folder + "1~2.jpg")).contains("does not know the folder pics");
    }

    @Test
    void the_notes_of_refused_files_that_are_dropped_back_are_nothing_for_letmc() throws Exception {
        inbox.drop(PHOTOS + "1.txt.reason.txt", new byte[] {1});

        assertThat(inbox.taken().get(0).arrival().outcome()).isEqualTo(ArrivalOutcome.IGNORED);
        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
    }

    @Test
    void an_unknown_reference_is_held_and_delivered_once_it_is_known() throws Exception {
        Files.writeString(inbox.folders.properties(), "CLIFTON-12,lettings," + ID + "\n");
        inbox.drop("lettings/CLIFTON-21/photos/1.jpg", Pictures.jpeg(1));
        Arrival held = inbox.taken().get(0).arrival();
        assertThat(held.outcome()).isEqualTo(ArrivalOutcome.HELD);
        assertThat(held.reason().orElseThrow()).contains("CLIFTON-21", "CLIFTON-12", "properties.csv");
        assertThat(inbox.door.again(held)).isInstanceOf(Proposal.Hold.class);
        assertThat(inbox.door.expiredReason(held)).contains("CLIFTON-12");

        Files.writeString(inbox.folders.properties(), "CLIFTON-21,lettings,0004-0000-0000-0021\n");

        Proposal.Deliver now = (Proposal.Deliver) inbox.door.again(held);
        assertThat(now.drafts()).extracting(Draft::objectId).containsExactly("0004-0000-0000-0021");
    }

    @Test
    void a_person_may_name_the_property_or_the_type_of_a_held_file() throws Exception {
        Files.writeString(inbox.folders.properties(), "CLIFTON-12,sales,0004-0000-0000-0012\n");
        inbox.drop("sales/new/portalmedia/scan.pdf", Pictures.pdf(0));
        Arrival held = inbox.taken().get(0).arrival();

        Draft byId = delivered(held, Map.of("propertyId", ID, "type", "Brochure"));
        Draft byReference = delivered(held, Map.of("reference", "clifton-12"));

        assertThat(byId.objectId()).isEqualTo(ID);
        assertThat(((Media) byId.content()).type()).isEqualTo("Brochure");
        assertThat(byReference.objectId()).isEqualTo("0004-0000-0000-0012");
        assertThat(((Media) byReference.content()).type()).isEqualTo("scan");
        assertThat(inbox.door.again(held, Map.of("propertyId", "nonsense"))).isInstanceOf(Proposal.Hold.class);
    }

    @Test
    void a_held_file_that_is_given_up_comes_back_once_with_the_reason() throws Exception {
        inbox.drop("lettings/nowhere/photos/1.jpg", Pictures.jpeg(1));
        Arrival held = inbox.taken().get(0).arrival();

        inbox.door.giveBack(held, "Nobody knows it.");
        inbox.door.giveBack(held, "Nobody knows it.");

        assertThat(inbox.lyingIn(inbox.folders.refused()))
                .containsExactly("lettings/nowhere/photos/1.jpg", "lettings/nowhere/photos/1.jpg.reason.txt");
        assertThat(inbox.refused("lettings/nowhere/photos/1.jpg")).hasBinaryContent(Pictures.jpeg(1));
        assertThat(inbox.reason("lettings/nowhere/photos/1.jpg")).contains("Nobody knows it.");
    }

    @Test
    void a_name_in_the_journal_cannot_lead_a_returned_file_out_of_the_refused_folder() throws Exception {
        inbox.drop("lettings/nowhere/photos/1.jpg", Pictures.jpeg(1));
        Arrival held = inbox.taken().get(0).arrival();
        Arrival crafted = new Arrival(
                held.id(),
                "demo",
                "drop",
                "../../../1.jpg",
                "",
                held.outcome(),
                Optional.empty(),
                held.sha256(),
                held.size(),
                held.receivedAt(),
                "",
                Optional.empty(),
                held.kept(),
                Optional.empty());

        inbox.door.giveBack(crafted, "Why");

        assertThat(inbox.refused("_/_/_/1.jpg")).exists();
    }

    @Test
    void a_door_whose_folder_leads_elsewhere_is_not_opened() throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.delete(inbox.folders.receipts());
        Files.createSymbolicLink(inbox.folders.receipts(), elsewhere);

        assertThatThrownBy(inbox.door::prepare)
                .isInstanceOf(DoorUnreadable.class)
                .hasMessageContaining("receipts")
                .hasMessageContaining("symbolic link");
    }

    private Draft delivered(Arrival held, Map<String, String> values) throws IOException {
        return ((Proposal.Deliver) inbox.door.again(held, values)).drafts().get(0);
    }

    @Test
    void two_properties_of_one_reference_are_told_apart_by_the_branch_in_the_name_and_held_without() throws Exception {
        Files.createDirectories(inbox.folders.home());
        Files.writeString(inbox.folders.properties(), "BS8-12,lettings,id-1,Clifton\nBS8-12,lettings,id-2,Redland\n");
        inbox.drop("Clifton_BS8-12_IMG_00.jpg", Pictures.jpeg(1));
        inbox.drop("redland_BS8-12_IMG_00.jpg", Pictures.jpeg(2));
        inbox.drop("99_BS8-12_IMG_00.jpg", Pictures.jpeg(3));
        inbox.drop("BS8-12-01-hall.jpg", Pictures.jpeg(4));
        inbox.drop("lettings/BS8-12/photos/1.jpg", Pictures.jpeg(5));

        Map<String, Offer> offers = inbox.offered().stream().collect(Collectors.toMap(Offer::name, offer -> offer));

        assertThat(OneInbox.draft(offers.get("Clifton_BS8-12_IMG_00.jpg")).objectId())
                .isEqualTo("id-1");
        assertThat(OneInbox.draft(offers.get("redland_BS8-12_IMG_00.jpg")).objectId())
                .isEqualTo("id-2");
        assertThat(offers.get("redland_BS8-12_IMG_00.jpg").group()).isEqualTo("lettings/id-2");
        assertThat(held(offers.get("99_BS8-12_IMG_00.jpg"))).contains("the branch 99", "at Clifton, Redland");
        assertThat(held(offers.get("BS8-12-01-hall.jpg"))).contains("The branches Clifton, Redland each have");
        assertThat(held(offers.get("lettings/BS8-12/photos/1.jpg"))).contains("at the branches Clifton, Redland");
    }

    private static String held(Offer offer) {
        return ((Proposal.Hold) offer.proposal()).reason();
    }
}
