package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.letterbox.drop.OneInbox.ID;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.Pictures;
import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.shoot.Zips;
import uk.letterbox.spool.TightSpool;

class ZipFilesTest {

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
        Files.createDirectories(inbox.folders.home());
        Files.writeString(inbox.folders.properties(), "BS8-12,lettings," + ID + ",Clifton\n");
    }

    @ParameterizedTest
    @CsvSource({
        "shoot.zip, sales/X1/photos/1.jpg, sales/X1/photos/1.jpg",
        "shoot.zip, Shoot/sales/X1/photos/1.jpg, sales/X1/photos/1.jpg",
        "sales/X1/shoot.zip, photos/1.jpg, sales/X1/photos/1.jpg",
        "sales/X1/shoot.zip, X1/photos/1.jpg, sales/X1/photos/1.jpg",
        "sales/X1/photos/shoot.zip, 1.jpg, sales/X1/photos/1.jpg",
        "sales/X1/photos/shoot.zip, X1/1.jpg, sales/X1/photos/1.jpg",
        "sales/X1/photos/shoot.zip, lettings/Y2/photos/1.jpg, lettings/Y2/photos/1.jpg",
        "shoot.zip, BS8-12-01.jpg, BS8-12-01.jpg",
        "new/shoot.zip, May/BS8-12-01.jpg, new/May/BS8-12-01.jpg",
        "shoot.zip, ../../sales/X1/photos/1.jpg, ../../sales/X1/photos/1.jpg",
        "shoot.zip, /sales/X1/photos/1.jpg, sales/X1/photos/1.jpg"
    })
    void a_file_is_read_as_if_it_had_been_unpacked_into_the_inbox_or_beside_the_zip(
            String zip, String entry, String name) {
        assertThat(EntryPlace.of(zip, entry)).isEqualTo(name);
    }

    @Test
    void each_file_is_a_part_of_the_zip_in_order_and_what_is_refused_is_given_back() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("12345_BS8-12_IMG_01.jpg", Pictures.jpeg(2));
        files.put("12345_BS8-12_IMG_00.jpg", Pictures.jpeg(1));
        files.put("__MACOSX/._12345_BS8-12_IMG_00.jpg", new byte[] {1});
        files.put(
                "lettings/" + ID + "/portalmedia/Virtual Tour.url",
                "URL=https://x.example.com/".getBytes(StandardCharsets.UTF_8));
        files.put("inner.zip", Zips.of(Map.of("BS8-12-01.jpg", Pictures.jpeg(3))));
        files.put("../../../escape.jpg", Pictures.jpeg(4));
        files.put("readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
        Path zip = inbox.drop("Shoot 12 May/all.zip", Zips.of(files));

        List<Accepted> accepted = inbox.taken();

        Offer parent = accepted.get(0).offer();
        assertThat(parent.proposal()).isEqualTo(new Proposal.Deliver(List.of()));
        assertThat(accepted).hasSize(7);
        assertThat(accepted.subList(1, 7))
                .allMatch(each -> each.offer().parent().equals(Optional.of(parent.id())));
        assertThat(accepted)
                .filteredOn(each -> each.offer().proposal() instanceof Proposal.Hold)
                .extracting(each -> each.offer().name())
                .containsExactly("Shoot 12 May/12345_BS8-12_IMG_00.jpg", "Shoot 12 May/12345_BS8-12_IMG_01.jpg");
        assertThat(accepted)
                .filteredOn(each -> each.offer().name().endsWith("Tour.url"))
                .singleElement()
                .satisfies(tour -> assertThat(tour.offer().group()).isEqualTo("lettings/" + ID));
        assertThat(zip).doesNotExist();
        assertThat(inbox.reason("Shoot 12 May/inner.zip")).contains("zip file in a zip file");
        assertThat(inbox.reason("Shoot 12 May/readme.txt")).contains("_IMG_00.jpg", "-01-kitchen.jpg");
        assertThat(Files.readString(inbox.refused("Shoot 12 May/readme.txt"))).isEqualTo("hello");
        assertThat(inbox.lyingIn(home)).noneMatch(file -> file.startsWith("escape"));
        assertThat(inbox.lyingIn(inbox.folders.refused()))
                .filteredOn(file -> file.contains("escape"))
                .hasSize(2);
        assertThat(inbox.lyingIn(home.resolve("spool"))).hasSize(3);
    }

    @Test
    void a_zip_seen_again_after_a_crash_is_the_same_arrivals_and_gives_back_once() throws Exception {
        inbox.drop(
                "lettings/" + ID + "/photos/all.zip",
                Zips.of(Map.of("1.jpg", Pictures.jpeg(1), "2.txt", "x".getBytes(StandardCharsets.UTF_8))));
        List<Accepted> first = inbox.journaled(inbox.offered());
        inbox.restart();

        List<Accepted> again = inbox.taken();

        assertThat(again).hasSize(3).allMatch(Accepted::repeated);
        assertThat(again)
                .extracting(Accepted::arrival)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(Accepted::arrival).toList());
        assertThat(inbox.lyingIn(inbox.folders.refused())).hasSize(2);
        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
        assertThat(inbox.spool.holds(again.get(1).arrival().id())).isTrue();
    }

    @Test
    void a_journal_that_is_away_makes_no_second_copy() throws Exception {
        inbox.drop("lettings/" + ID + "/photos/all.zip", Zips.of(Map.of("1.jpg", Pictures.jpeg(1))));

        List<Offer> first = inbox.offered();

        assertThat(inbox.offered()).isEqualTo(first);
        assertThat(inbox.lyingIn(home.resolve("spool"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shoot 12 May/"})
    void a_manifest_in_it_says_what_the_files_beside_it_are_for(String folder) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(folder + "IMG_1.jpg", Pictures.jpeg(1));
        files.put(folder + "in/ku\u0308che.JPG", Pictures.jpeg(2));
        files.put(
                folder + "manifest.json",
                text("{\"property\":\"BS8-12\",\"files\":[{\"file\":\"IMG_1.jpg\"},"
                        + "{\"file\":\"in/K\u00FCche.jpg\",\"main\":true,\"caption\":\"Kitchen\"}]}"));
        files.put("BS8-12-01-hall.jpg", Pictures.jpeg(3));
        inbox.drop("all.zip", Zips.of(files));

        List<Accepted> accepted = inbox.taken();

        assertThat(accepted).hasSize(5).allMatch(each -> each.arrival().outcome() != ArrivalOutcome.REFUSED);
        List<Offer> photos = accepted.stream()
                .map(Accepted::offer)
                .filter(offer -> offer.proposal() instanceof Proposal.Deliver deliver
                        && !deliver.drafts().isEmpty())
                .toList();
        assertThat(photos)
                .extracting(photo -> OneInbox.media(photo).caption())
                .containsExactlyInAnyOrder("Kitchen", "", "Hall");
        assertThat(photos.stream().filter(photo -> !photo.memo().isEmpty()).map(Offer::name))
                .containsExactly(folder + "in/ku\u0308che.JPG", folder + "IMG_1.jpg");
    }

    @Test
    void a_zip_whose_manifest_cannot_be_used_is_given_back_whole() throws Exception {
        byte[] photo = Pictures.jpeg(1);
        inbox.drop("less.zip", Zips.of(Map.of("a.jpg", photo, "manifest.csv", text("file,property\nb.jpg,BS8-12\n"))));
        String other = "file,property,sha256\na.jpg,BS8-12," + "0".repeat(64) + "\n";
        inbox.drop("other.zip", Zips.of(Map.of("a.jpg", photo, "manifest.csv", text(other))));
        inbox.drop("wrong.zip", Zips.of(Map.of("x/a.jpg", photo, "x/manifest.json", text("{"))));

        assertThat(inbox.taken()).hasSize(3);

        assertThat(inbox.reason("less.zip")).contains("not in the zip file: b.jpg");
        assertThat(inbox.reason("other.zip")).contains("a.jpg (another one than its sha256 says)");
        assertThat(inbox.reason("wrong.zip")).contains("manifest.json:1");
        assertThat(inbox.lyingIn(home.resolve("spool"))).isEmpty();
    }

    @Test
    void a_zip_of_what_systems_leave_behind_alone_is_refused() throws Exception {
        inbox.drop("empty.zip", Zips.of(Map.of("__MACOSX/._a.jpg", text("x"), ".DS_Store", text("y"))));

        assertThat(inbox.taken()).hasSize(1);

        assertThat(inbox.reason("empty.zip")).contains("no file in the zip");
    }

    @Test
    void a_bad_zip_is_given_back_whole_and_nothing_of_it_stays() throws Exception {
        byte[] good = Zips.of(Map.of("lettings/" + ID + "/photos/1.jpg", Pictures.jpeg(1)));
        inbox.drop("damaged.zip", Zips.changed(good, 16, 1, 2, 3, 4));
        inbox.drop("bomb.zip", Zips.zeros(64 << 20));
        inbox.drop("sales/X1/photos/link.zip", Zips.link("1.jpg", "/etc/passwd"));

        List<Accepted> accepted = inbox.taken();

        assertThat(inbox.reason("damaged.zip")).contains("damaged");
        assertThat(inbox.reason("bomb.zip")).contains("far larger");
        assertThat(inbox.reason("sales/X1/photos/1.jpg")).contains("link");
        assertThat(accepted)
                .filteredOn(each -> each.arrival().outcome() == ArrivalOutcome.REFUSED)
                .hasSize(3);
        assertThat(inbox.lyingIn(home.resolve("spool"))).isEmpty();
    }

    @Test
    void a_zip_whose_end_is_missing_is_given_time() throws Exception {
        byte[] whole = Zips.of(Map.of("lettings/" + ID + "/photos/1.jpg", Pictures.jpeg(1)));
        Path zip = inbox.drop("growing.zip", Arrays.copyOf(whole, whole.length / 2));

        assertThat(inbox.settled()).isEmpty();
        write(zip, whole);

        assertThat(inbox.taken()).hasSize(2);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    @Test
    void a_zip_file_that_has_more_in_it_than_the_disk_has_room_for_stays_until_there_is_room() throws Exception {
        byte[] photo = Pictures.jpeg(1);
        AtomicLong free = new AtomicLong(2_000_000 + photo.length - 1);
        inbox.door = new DropDoor(
                DropPlace.of("demo"),
                inbox.folders,
                () -> Allowance.ALL,
                TightSpool.in(home.resolve("spool"), 2_000_000, free),
                new Ids(),
                DropLimits.settling(OneInbox.SETTLE),
                inbox.clock);
        Path zip = inbox.drop("lettings/BS8-12/photos/all.zip", Zips.of(Map.of("1.jpg", photo)));

        assertThatThrownBy(inbox::taken)
                .hasMessageContainingAll(
                        "photos/all.zip, unpacked, needs 1 MB", "2 MB must stay free: 1 MB are missing. Make room");
        assertThat(zip).exists();
        assertThat(home.resolve("spool")).isEmptyDirectory();
        free.incrementAndGet();
        assertThat(inbox.taken()).hasSize(2);

        assertThat(zip).doesNotExist();
    }
}
