package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.letterbox.drop.OneInbox.PHOTOS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.Pictures;
import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;

/** Whatever is dropped is left alone until it is whole, or comes back with a reason, and is counted. */
class BadInputTest {

    @TempDir
    Path home;

    private OneInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
    }

    @AfterEach
    void nothing_was_written_outside_of_the_home() throws IOException {
        try (var all = Files.list(home)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .isSubsetOf("agencies", "spool", "secret.jpg", "secrets");
        }
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        refused(PHOTOS + "1.jpg", new byte[0], "empty");
    }

    @Test
    void a_jpg_that_is_no_image_is_refused() throws Exception {
        refused(PHOTOS + "1.jpg", "<html>Not found</html>".getBytes(), "no picture");
    }

    @Test
    void a_truncated_image_is_refused_after_five_minutes() throws Exception {
        inbox.drop(PHOTOS + "1.jpg", Pictures.cut(Pictures.jpeg(1)));
        assertThat(inbox.taken()).isEmpty();

        inbox.clock.pass(Duration.ofMinutes(5));

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);
        assertThat(inbox.reason(PHOTOS + "1.jpg")).contains("end of the file is missing");
    }

    @Test
    void an_unknown_extension_is_refused_whatever_is_in_the_file() throws Exception {
        refused(PHOTOS + "1.exe", Pictures.jpeg(1), ".exe");
        refused(PHOTOS + "noextension", Pictures.jpeg(1), "no extension");
    }

    @Test
    void formats_that_letmc_is_not_sent_are_refused_with_what_to_export() throws Exception {
        refused(PHOTOS + "1.heic", Pictures.heic(), "Export it as JPEG");
        refused(PHOTOS + "2.jpg", Pictures.heic(), "HEIC picture");
        refused("lettings/" + OneInbox.ID + "/floorplans/1.pdf", Pictures.pdf(0), "Export it as JPEG or PNG");
        refused(PHOTOS + "3.cr2", "II*\0raw".getBytes(), "raw file");
    }

    @Test
    void a_file_over_the_limit_is_refused_with_the_limit() throws Exception {
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(31L * 1024 * 1024);
        }

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);
        assertThat(inbox.reason(PHOTOS + "1.jpg")).contains("31 MB", "30 MB");
        assertThat(inbox.spool.idsBefore(Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "houses/x/photos/1.jpg",
        "lettings/x/pictures/1.jpg",
        "lettings/photos/1.jpg",
        "lettings/1.jpg",
        "1.jpg",
        "lettings/x/photos/a..b.jpg",
        "lettings/x/photos/big/1.jpg"
    })
    void a_file_in_an_unknown_folder_or_without_a_property_is_refused(String name) throws Exception {
        refused(name, Pictures.jpeg(1), "Why, and what to do");
    }

    @Test
    void a_name_with_control_characters_is_refused() throws Exception {
        refused(PHOTOS + "bell\u0007.jpg", Pictures.jpeg(1), "control characters");
    }

    @Test
    void names_that_are_no_text_in_the_encoding_of_the_system_are_refused() throws Exception {
        Path folder = Files.createDirectories(inbox.folders.inbox().resolve(PHOTOS));
        String shell = "printf 1 > \"$(printf 'K\\374che.jpg')\"; printf 2 > \"$(printf 'K\\344che.jpg')\"";
        Process process =
                new ProcessBuilder("sh", "-c", shell).directory(folder.toFile()).start();
        assertThat(process.waitFor()).isZero();

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED, ArrivalOutcome.REFUSED);

        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
        assertThat(inbox.lyingIn(inbox.folders.refused())).hasSize(4);
    }

    @Test
    void a_name_of_255_bytes_is_taken_and_a_refused_one_still_gets_its_reason() throws Exception {
        String good = "é".repeat(125) + "x.jpg";
        String bad = "é".repeat(125) + "x.txt";
        inbox.drop(PHOTOS + good, Pictures.jpeg(1));
        inbox.drop(PHOTOS + bad, Pictures.jpeg(1));

        assertThat(outcomes(inbox.taken())).containsExactlyInAnyOrder(ArrivalOutcome.ACCEPTED, ArrivalOutcome.REFUSED);

        List<String> refused = inbox.lyingIn(inbox.folders.refused());
        assertThat(refused).hasSize(2);
        assertThat(refused.get(1)).isEqualTo(refused.get(0) + ".reason.txt").startsWith(PHOTOS + "ééé");
        assertThat(inbox.reason(refused.get(0))).contains(bad);
        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
    }

    @Test
    void names_that_differ_only_by_case_or_unicode_form_are_two_files() throws Exception {
        List<String> names = List.of("Front.jpg", "front.jpg", "caf\u00e9.jpg", "cafe\u0301.jpg");
        for (int number = 0; number < names.size(); number++) {
            inbox.drop(PHOTOS + names.get(number), Pictures.jpeg(number));
        }

        List<Accepted> taken = inbox.taken();

        assertThat(outcomes(taken)).containsOnly(ArrivalOutcome.ACCEPTED).hasSize(4);
        assertThat(taken).extracting(each -> each.arrival().sha256()).doesNotHaveDuplicates();
        assertThat(inbox.lyingIn(inbox.folders.inbox())).isEmpty();
    }

    @Test
    void a_symbolic_link_is_refused_and_what_it_points_to_never_read() throws Exception {
        Path secret = Files.write(home.resolve("secret.jpg"), Pictures.jpeg(7));
        Path link = inbox.folders.inbox().resolve(PHOTOS + "1.jpg");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, secret);

        List<Accepted> taken = inbox.taken();

        assertThat(outcomes(taken)).containsExactly(ArrivalOutcome.REFUSED);
        assertThat(taken.get(0).offer().sha256()).isEmpty();
        assertThat(inbox.spool.idsBefore(Instant.MAX)).isEmpty();
        assertThat(inbox.refused(PHOTOS + "1.jpg")).isSymbolicLink();
        assertThat(inbox.reason(PHOTOS + "1.jpg")).contains("links are not followed");
        assertThat(secret).hasBinaryContent(Pictures.jpeg(7));
    }

    @Test
    void a_folder_that_is_a_symbolic_link_is_refused_and_not_walked_into() throws Exception {
        Path secrets = Files.createDirectories(home.resolve("secrets/photos"));
        Files.write(secrets.resolve("1.jpg"), Pictures.jpeg(1));
        Files.createSymbolicLink(inbox.folders.inbox().resolve("lettings/x"), home.resolve("secrets"));

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);

        assertThat(secrets.resolve("1.jpg")).exists();
        assertThat(inbox.spool.idsBefore(Instant.MAX)).isEmpty();
    }

    @Test
    void a_file_swapped_for_a_link_after_it_was_found_is_left_alone() throws Exception {
        Files.write(home.resolve("secret.jpg"), Pictures.jpeg(7));
        Path file = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        DropBatch batch = inbox.settled().get(0);
        Files.delete(file);
        Files.createSymbolicLink(file, home.resolve("secret.jpg"));

        assertThat(inbox.door.intake(batch)).isEmpty();
        assertThat(inbox.spool.idsBefore(Instant.MAX)).isEmpty();
    }

    @Test
    void a_link_planted_in_the_refused_folder_leads_nothing_out_of_the_home() throws Exception {
        Path secrets = Files.createDirectories(home.resolve("secrets"));
        Files.createSymbolicLink(inbox.refused("lettings"), secrets);
        inbox.drop("lettings/x/photos/1.txt", new byte[] {1});

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);

        assertThat(secrets).isEmptyDirectory();
        assertThat(inbox.refused("lettings~2/x/photos/1.txt")).exists();
    }

    @Test
    void a_file_that_vanishes_is_left_out_and_the_others_are_taken() throws Exception {
        Path first = inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        inbox.drop(PHOTOS + "2.jpg", Pictures.jpeg(2));
        DropBatch batch = inbox.settled().get(0);

        Files.delete(first);

        assertThat(inbox.door.intake(batch)).extracting(Offer::name).containsExactly(PHOTOS + "2.jpg");
    }

    @Test
    void a_folder_named_like_a_picture_is_refused_whole() throws Exception {
        inbox.drop(PHOTOS + "x.jpg/inner.jpg", Pictures.jpeg(1));

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);

        assertThat(inbox.refused(PHOTOS + "x.jpg/inner.jpg")).hasBinaryContent(Pictures.jpeg(1));
        assertThat(inbox.reason(PHOTOS + "x.jpg")).contains("folder where a file should be");
    }

    @Test
    void a_folder_too_deep_for_any_use_is_refused_whole() throws Exception {
        inbox.drop("lettings/a/b/c/d/e/f/g/h/i/1.jpg", Pictures.jpeg(1));

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);
        assertThat(inbox.refused("lettings/a/b/c/d/e/f/g/h/i/1.jpg")).exists();
    }

    @Test
    void a_pipe_is_refused_and_never_waited_for() throws Exception {
        Path pipe = inbox.folders.inbox().resolve(PHOTOS + "1.jpg");
        Files.createDirectories(pipe.getParent());
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);
        assertThat(inbox.reason(PHOTOS + "1.jpg")).contains("pipe");
    }

    @Test
    void an_unreadable_file_is_refused() throws Exception {
        inbox.restart(file -> {
            throw new AccessDeniedException(file.toString());
        });
        inbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));

        List<Accepted> taken = inbox.taken();

        assertThat(outcomes(taken)).containsExactly(ArrivalOutcome.REFUSED);
        assertThat(taken.get(0).offer().sha256()).isEmpty();
        assertThat(inbox.reason(PHOTOS + "1.jpg")).contains("cannot be read", "permissions");
        assertThat(inbox.refused(PHOTOS + "1.jpg")).hasBinaryContent(Pictures.jpeg(1));
    }

    private void refused(String name, byte[] bytes, String told) throws Exception {
        inbox.drop(name, bytes);

        assertThat(outcomes(inbox.taken())).containsExactly(ArrivalOutcome.REFUSED);

        assertThat(inbox.reason(name)).contains(told);
        assertThat(inbox.refused(name)).hasBinaryContent(bytes);
        assertThat(Files.exists(inbox.folders.inbox().resolve(name), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    private static List<ArrivalOutcome> outcomes(List<Accepted> accepted) {
        return accepted.stream().map(each -> each.arrival().outcome()).toList();
    }
}
