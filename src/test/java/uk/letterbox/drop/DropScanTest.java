package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.letterbox.drop.OneInbox.PHOTOS;
import static uk.letterbox.drop.OneInbox.SETTLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.door.UploadName;

class DropScanTest {

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
    }

    @Test
    void a_folder_is_ready_when_all_of_it_has_been_quiet() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(SETTLE.minusSeconds(1));
        inbox.drop(PHOTOS + "2.jpg", Pictures.jpeg(2));
        assertThat(inbox.door.ready()).isEmpty();

        inbox.clock.pass(SETTLE.minusNanos(1));
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(Duration.ofNanos(1));

        assertThat(names(inbox.door.ready())).containsExactly(PHOTOS + "1.jpg", PHOTOS + "2.jpg");
    }

    @Test
    void what_its_sender_has_said_is_all_need_not_be_quiet() throws Exception {
        Path ten = inbox.drop(PHOTOS + "10.jpg", Pictures.jpeg(1));
        Path two = inbox.drop(PHOTOS + "2.jpg", Pictures.jpeg(2));
        assertThat(inbox.door.ready()).isEmpty();

        inbox.door.finished(List.of(ten));
        assertThat(inbox.door.ready()).as("the other may be somebody else's").isEmpty();
        inbox.door.finished(List.of(two, two.resolveSibling("taken already.jpg")));

        assertThat(names(inbox.door.ready())).containsExactly(PHOTOS + "2.jpg", PHOTOS + "10.jpg");
        inbox.restart();
        assertThat(inbox.door.ready())
                .as("after a restart the settle time tells")
                .isEmpty();
    }

    @Test
    void what_was_said_to_be_all_waits_for_an_upload_beside_it_for_a_missing_end_and_after_a_change() throws Exception {
        Path one = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        Path upload = inbox.drop(PHOTOS + UploadName.of("2.jpg"), new byte[1]);
        inbox.door.finished(List.of(one));
        assertThat(inbox.door.ready()).isEmpty();
        Files.delete(upload);
        assertThat(names(inbox.door.ready())).containsExactly(PHOTOS + "1.jpg");

        Files.write(one, Pictures.jpeg(3));
        assertThat(inbox.door.ready()).isEmpty();

        Files.write(one, Arrays.copyOf(Pictures.jpeg(3), 300));
        inbox.door.finished(List.of(one));
        inbox.clock.pass(SETTLE);
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(SETTLE);
        assertThat(inbox.door.ready())
                .as("OpenSSH closes what somebody interrupts")
                .isEmpty();
    }

    @Test
    void a_manifest_and_its_files_that_were_said_to_be_all_go_at_once() throws Exception {
        Path manifest = inbox.drop(
                "shoot/manifest.json",
                "{ \"property\": \"REF1\", \"files\": [ { \"file\": \"b.jpg\" }, { \"file\": \"a.jpg\" } ] }"
                        .getBytes(StandardCharsets.UTF_8));
        Path a = inbox.drop("shoot/a.jpg", Pictures.jpeg(1));
        Path b = inbox.drop("shoot/b.jpg", Pictures.jpeg(2));
        assertThat(inbox.door.ready()).isEmpty();

        inbox.door.finished(List.of(a, b, manifest));

        assertThat(names(inbox.door.ready())).containsExactly("shoot/b.jpg", "shoot/a.jpg", "shoot/manifest.json");
    }

    @Test
    void photos_come_before_floor_plans_and_portal_media_each_in_natural_order() throws Exception {
        String property = "sales/ref/";
        for (String name : List.of("portalmedia/EPC/1.pdf", "Floorplans/1.jpg", "photos/10.jpg", "photos/9.jpg")) {
            inbox.drop(property + name, name.endsWith("pdf") ? Pictures.pdf(0) : Pictures.jpeg(1));
        }

        assertThat(names(inbox.settled()))
                .containsExactly(
                        property + "photos/9.jpg",
                        property + "photos/10.jpg",
                        property + "Floorplans/1.jpg",
                        property + "portalmedia/EPC/1.pdf");
    }

    @Test
    void a_file_growing_with_an_old_timestamp_is_left_until_it_rests() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", new byte[] {1});
        for (int size = 2; size < 12; size++) {
            Files.write(file, new byte[size]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            inbox.clock.pass(SETTLE.minusSeconds(1));

            assertThat(inbox.door.ready()).isEmpty();
        }

        inbox.clock.pass(SETTLE);
        assertThat(names(inbox.door.ready())).containsExactly(PHOTOS + "1.jpg");
    }

    @Test
    void after_twelve_settle_times_the_rest_goes_without_what_is_growing() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        int size = 1;
        for (Duration passed = Duration.ZERO;
                passed.compareTo(SETTLE.multipliedBy(12)) < 0;
                passed = passed.plusSeconds(5)) {
            inbox.drop(PHOTOS + "2.jpg", new byte[size++]);
            assertThat(inbox.door.ready()).as("after %s", passed).isEmpty();
            inbox.clock.pass(Duration.ofSeconds(5));
        }
        inbox.drop(PHOTOS + "2.jpg", new byte[size]);

        List<DropBatch> ready = inbox.door.ready();
        assertThat(names(ready)).containsExactly(PHOTOS + "1.jpg");
        inbox.door.acknowledge(inbox.journaled(inbox.door.intake(ready.get(0))));
        inbox.drop(PHOTOS + "3.jpg", Pictures.jpeg(3));
        inbox.door.ready();
        inbox.drop(PHOTOS + "2.jpg", new byte[size + 1]);
        inbox.clock.pass(SETTLE.minusSeconds(1));
        assertThat(inbox.door.ready())
                .as("the next batch has a bound of its own")
                .isEmpty();
    }

    @Test
    void a_truncated_picture_is_left_for_five_minutes_after_its_last_change() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.cut(Pictures.jpeg(1)));

        assertThat(inbox.settled()).isEmpty();
        inbox.clock.pass(Duration.ofMinutes(5).minus(SETTLE).minusNanos(1));
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(Duration.ofNanos(1));
        assertThat(names(inbox.door.ready())).containsExactly(PHOTOS + "1.jpg");
    }

    @Test
    void a_truncated_picture_that_grows_whole_is_taken_after_the_settle_time() throws Exception {
        byte[] whole = Pictures.jpeg(1);
        inbox.drop(PHOTOS + "1.jpg", Pictures.cut(whole));
        assertThat(inbox.settled()).isEmpty();

        inbox.drop(PHOTOS + "1.jpg", whole);

        assertThat(names(inbox.settled())).containsExactly(PHOTOS + "1.jpg");
    }

    @Test
    void temporary_names_are_left_alone_and_hold_nobody_up() throws Exception {
        for (String name : List.of(
                ".hidden.jpg",
                "~lock.jpg",
                "a.jpg.part",
                "b.filepart",
                "c.TMP",
                "d.crdownload",
                "._1.jpg",
                ".DS_Store",
                "Thumbs.db",
                "desktop.ini")) {
            inbox.drop(PHOTOS + name, Pictures.jpeg(1));
        }
        inbox.drop(".sync/lettings/x/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));

        assertThat(names(inbox.settled())).containsExactly(PHOTOS + "1.jpg");
    }

    @Test
    void a_shoot_that_is_being_uploaded_file_by_file_stays_one_batch_however_long_it_takes() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        for (int number = 2; number < 30; number++) {
            Path upload = inbox.drop(PHOTOS + UploadName.of(number + ".jpg"), new byte[] {1});
            assertThat(inbox.door.ready()).isEmpty();
            inbox.clock.pass(SETTLE.minusNanos(1));
            Files.write(upload, Pictures.jpeg(number));
            assertThat(inbox.door.ready()).isEmpty();
            inbox.clock.pass(SETTLE.minusNanos(1));
            Files.move(upload, upload.resolveSibling(number + ".jpg"));
        }
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(SETTLE.minusNanos(1));
        assertThat(inbox.door.ready()).isEmpty();
        inbox.clock.pass(Duration.ofNanos(1));

        List<DropBatch> ready = inbox.door.ready();

        assertThat(ready).singleElement().satisfies(batch -> {
            assertThat(batch.files()).hasSize(29);
            assertThat(batch.last()).isTrue();
        });
    }

    @Test
    void an_upload_that_rests_or_never_ends_holds_its_folder_up_no_longer_than_an_hour() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        int size = 1;
        Duration passed = Duration.ZERO;
        while (passed.compareTo(SETTLE.multipliedBy(360)) < 0) {
            inbox.drop(PHOTOS + UploadName.of("2.jpg"), new byte[size++]);
            assertThat(inbox.door.ready()).as("after %s", passed).isEmpty();
            inbox.clock.pass(SETTLE.dividedBy(2));
            passed = passed.plus(SETTLE.dividedBy(2));
        }
        inbox.drop(PHOTOS + UploadName.of("2.jpg"), new byte[size]);

        assertThat(inbox.door.ready()).singleElement().satisfies(batch -> {
            assertThat(batch.files()).hasSize(1);
            assertThat(batch.last()).as("more is coming").isFalse();
        });
        inbox.drop("sales/x/photos/1.jpg", Pictures.jpeg(1));
        inbox.drop("sales/x/photos/" + UploadName.of("2.jpg"), new byte[1]);
        inbox.door.ready();
        inbox.clock.pass(SETTLE);
        assertThat(names(inbox.door.ready())).contains("sales/x/photos/1.jpg");
    }

    @Test
    void a_cut_upload_that_nobody_goes_on_with_goes_back_with_the_reason() throws Exception {
        Path upload = inbox.drop(PHOTOS + UploadName.of("1.jpg"), Pictures.jpeg(1));
        inbox.settled();
        assertThat(upload).exists();

        inbox.restart(Duration.ZERO);
        inbox.door.ready();

        assertThat(upload).doesNotExist();
        assertThat(inbox.refused(PHOTOS + "1.jpg")).hasBinaryContent(Pictures.jpeg(1));
        assertThat(inbox.reason(PHOTOS + "1.jpg")).contains("cut before its end", "Upload it again");
    }

    @Test
    void what_lies_outside_the_grammar_is_ready_by_itself() throws Exception {
        inbox.drop("lettings/readme.txt", new byte[] {1});
        inbox.drop("lettings/x/pics/1.jpg", Pictures.jpeg(1));
        inbox.drop("lettings/x/photos/1.jpg", Pictures.jpeg(1));
        inbox.door.ready();
        inbox.clock.pass(SETTLE);
        inbox.drop("lettings/x/photos/2.jpg", Pictures.jpeg(2));

        List<DropBatch> ready = inbox.door.ready();

        assertThat(ready).extracting(DropBatch::group).containsExactlyInAnyOrder("", "lettings/x");
        assertThat(names(ready)).containsExactlyInAnyOrder("lettings/readme.txt", "lettings/x/pics/1.jpg");
    }

    @Test
    void a_large_folder_is_several_batches_in_order() throws Exception {
        byte[] picture = Pictures.jpeg(1);
        for (int number = 600; number > 0; number--) {
            inbox.drop(PHOTOS + number + ".jpg", picture);
        }

        List<DropBatch> ready = inbox.settled();

        assertThat(ready).extracting(batch -> batch.files().size()).containsExactly(256, 256, 88);
        assertThat(names(ready)).startsWith(PHOTOS + "1.jpg", PHOTOS + "2.jpg").endsWith(PHOTOS + "600.jpg");
    }

    @Test
    void folders_that_stood_empty_for_an_hour_go_but_never_the_inbox_or_its_sides() throws Exception {
        Path lettings = inbox.folders.inbox().resolve("lettings");
        Files.createDirectories(lettings.resolve("old/photos"));
        Files.createDirectories(inbox.folders.inbox().resolve("other/empty"));
        inbox.drop("lettings/used/photos/1.jpg.part", new byte[1]);
        inbox.door.ready();

        inbox.clock.pass(Duration.ofMinutes(59));
        inbox.door.ready();
        assertThat(lettings.resolve("old/photos")).exists();
        inbox.clock.pass(Duration.ofMinutes(1));
        inbox.door.ready();
        inbox.door.ready();
        inbox.clock.pass(Duration.ofHours(1));
        inbox.door.ready();

        assertThat(lettings).isDirectoryNotContaining(path -> path.endsWith("old"));
        assertThat(inbox.folders.inbox().resolve("sales")).exists();
        assertThat(inbox.folders.inbox().resolve("other/empty")).exists();
        assertThat(lettings.resolve("used/photos")).exists();
    }

    @Test
    @Timeout(120)
    void fifty_thousand_files_at_once_are_all_found_without_holding_their_bytes() throws Exception {
        byte[] picture = Pictures.jpeg(1);
        for (int number = 0; number < 50_000; number++) {
            write("lettings/ref-" + number % 100 + "/photos/" + number + ".jpg", picture);
        }
        inbox.door.ready();
        inbox.clock.pass(SETTLE);

        List<DropBatch> ready = inbox.door.ready();

        assertThat(ready.stream().mapToInt(batch -> batch.files().size()).sum()).isEqualTo(50_000);
        assertThat(ready).allMatch(batch -> batch.files().size() <= DropBatch.MOST_FILES);
    }

    @Test
    void an_inbox_that_vanished_is_told_and_not_made_anew() throws Exception {
        inbox.door.ready();
        Files.move(inbox.folders.inbox(), home.resolve("elsewhere"));

        assertThat(catchThrowable(inbox.door::ready))
                .isInstanceOf(DoorUnreadable.class)
                .hasMessageContaining(inbox.folders.inbox().toString())
                .hasMessageContaining("mounted");
        assertThat(inbox.folders.inbox()).doesNotExist();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = inbox.folders.inbox().resolve(name);
        if (!Files.isDirectory(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, bytes);
    }

    private static List<String> names(List<DropBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.files().stream())
                .map(Found::name)
                .toList();
    }
}
