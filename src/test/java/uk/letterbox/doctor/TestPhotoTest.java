package uk.letterbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Side;
import uk.letterbox.letmc.Codec;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.media.Contents;

/** What is taken for the test photo, and what is never. */
class TestPhotoTest {

    private static final TestPhoto PHOTO =
            new TestPhoto("7k2m9qa", "demo", Side.LETTINGS, "0004-f421-2742-3f00", Set.of("old"));

    @TempDir
    Path folder;

    @Test
    void it_is_known_by_its_mark_in_file_name_or_caption_and_by_nothing_else() {
        ListedItem byName = item("1", "", PHOTO.fileName(Codec.RAW).toUpperCase());
        ListedItem byCaption = item("2", "LETTERBOX TEST 7K2M9QA", "2.jpg");
        ListedItem other = item("3", "Letterbox test 7k2m9qb", "letterbox-test-raw~7k2m9qb.jpg");
        ListedItem nameless = item("4", "", "");

        assertThat(PHOTO.among(List.of(byName, byCaption, other, nameless))).containsExactly(byName, byCaption);
    }

    @Test
    void what_was_there_before_is_never_it_whatever_mark_it_carries() {
        ListedItem before = item("old", PHOTO.caption(), PHOTO.fileName(Codec.RAW));
        ListedItem withoutId = item("", PHOTO.caption(), PHOTO.fileName(Codec.RAW));

        assertThat(PHOTO.among(List.of(before, withoutId))).isEmpty();
    }

    @Test
    void new_photos_without_the_mark_are_told_and_not_taken_for_it() {
        List<Check> checks = new Arrived(PHOTO, 10, true).in(List.of(item("5", "", ""), item("old", "", "")));

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.FINDING);
            assertThat(check.text()).contains("They show 1 that were not there before", "none is deleted");
        });
    }

    @Test
    void a_listing_without_numbers_leaves_the_number_open() {
        List<Check> checks = new Arrived(PHOTO, 10, false)
                .in(List.of(new ListedItem("1", "", PHOTO.fileName(Codec.RAW), OptionalInt.empty(), "Photo", "", "")));

        assertThat(checks).extracting(Check::verdict).containsExactly(Verdict.GOOD, Verdict.GOOD, Verdict.OPEN);
        assertThat(checks.get(1).text()).contains("LETMC_TAG=true would");
    }

    @Test
    void it_is_written_down_and_found_by_its_mark_and_forgotten_after_a_month() throws Exception {
        TestPhotos photos = new TestPhotos(folder.resolve("doctor"));
        photos.store(PHOTO);
        assertThat(photos.find("7k2m9qa")).contains(PHOTO);
        Files.setLastModifiedTime(
                folder.resolve("doctor/7k2m9qa.json"),
                FileTime.from(Instant.now().minus(Duration.ofDays(31))));

        photos.store(new TestPhoto("0000000", "demo", Side.SALES, "x", Set.of()));

        assertThat(photos.find("7k2m9qa")).isEmpty();
        assertThat(photos.find("0000000")).isPresent();
        Files.write(folder.resolve("secret.json"), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(photos.find("../secret")).isEmpty();
    }

    @Test
    void its_picture_is_a_whole_one_and_another_for_each_mark() throws Exception {
        byte[] picture = TestPicture.jpeg("7k2m9qa");

        assertThat(Contents.of(picture).condition()).isEqualTo(Contents.Condition.WHOLE);
        assertThat(picture).isNotEqualTo(TestPicture.jpeg("7k2m9qb"));
    }

    private static ListedItem item(String id, String name, String fileName) {
        return new ListedItem(id, name, fileName, OptionalInt.of(10), "Photo", "", "");
    }
}
