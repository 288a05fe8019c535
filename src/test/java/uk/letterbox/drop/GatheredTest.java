package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.letterbox.drop.OneInbox.PHOTOS;
import static uk.letterbox.drop.OneInbox.SETTLE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;

/** A shoot is whole when nothing of its folder lies in the inbox any more. */
class GatheredTest {

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
    }

    @Test
    void the_last_of_all_batches_of_a_folder_ends_it_whichever_that_is() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        inbox.drop(PHOTOS.replace("photos", "photo") + "2.jpg", Pictures.jpeg(2));
        inbox.drop("sales/7/photos/3.jpg", Pictures.jpeg(3));

        List<DropBatch> batches = inbox.settled();

        List<DropBatch> ours = batches.stream()
                .filter(batch -> batch.group().startsWith("lettings"))
                .toList();
        assertThat(ours).extracting(DropBatch::last).containsExactly(true, true);
        assertThat(ours).extracting(DropBatch::closing).containsExactly(false, true);
        assertThat(inbox.door.intake(ours.get(0))).extracting(Offer::inShoot).containsExactly(InShoot.MORE_MAY_COME);
        assertThat(inbox.door.intake(ours.get(1))).extracting(Offer::inShoot).containsExactly(InShoot.LAST);
        assertThat(batches).filteredOn(batch -> batch.group().equals("sales/7")).allMatch(DropBatch::closing);
    }

    @Test
    void what_is_misplaced_ends_nothing_while_photos_beside_it_still_settle() throws Exception {
        inbox.drop(PHOTOS.replace("photos", "photo") + "2.jpg", Pictures.jpeg(2));
        inbox.door.ready();
        inbox.clock.pass(SETTLE.minusSeconds(1));
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        inbox.door.ready();
        inbox.clock.pass(SETTLE.minusSeconds(1));

        assertThat(inbox.door.ready()).extracting(DropBatch::closing).containsExactly(false);
    }

    @Test
    void nothing_ends_while_somebody_uploads_into_the_folder() throws Exception {
        inbox.drop(PHOTOS.replace("photos", "photo") + "2.jpg", Pictures.jpeg(2));
        inbox.door.ready();
        inbox.clock.pass(SETTLE.minusSeconds(1));
        inbox.drop(PHOTOS + "3.jpg.part", Pictures.jpeg(3));
        inbox.door.ready();
        inbox.clock.pass(SETTLE.minusSeconds(1));

        assertThat(inbox.door.ready()).extracting(DropBatch::closing).containsExactly(false);
    }

    @Test
    void a_file_that_changed_before_it_could_be_taken_may_come_yet() throws Exception {
        Path late = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        inbox.drop(PHOTOS + "2.jpg", Pictures.jpeg(2));
        DropBatch batch = inbox.settled().get(0);
        Files.write(late, Pictures.jpeg(9));

        assertThat(inbox.door.intake(batch)).extracting(Offer::inShoot).containsExactly(InShoot.MORE_MAY_COME);
    }

    @Test
    void a_file_of_no_property_is_in_no_shoot() throws Exception {
        inbox.drop("nowhere.jpg", Pictures.jpeg(1));

        assertThat(inbox.offered()).extracting(Offer::inShoot).containsExactly(InShoot.NO);
    }
}
