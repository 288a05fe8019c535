package uk.letterbox.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.journal.Amount;

/** Refused things go by the age of their notes, and nothing else ever does. */
class OldFilesTest {

    private static final long LONG_AGO = 1_000_000_000_000L;
    private static final long THEN = 1_100_000_000_000L;

    @TempDir
    private Path home;

    private Path refused;
    private OldFiles files;

    @BeforeEach
    void prepare() throws IOException {
        refused = Files.createDirectories(home.resolve("drop/refused"));
        Path other = Files.createDirectories(home.resolve("events/refused"));
        files = new OldFiles(home, List.of(refused, other), ".reason.txt", true);
    }

    @Test
    void an_old_note_goes_with_its_file_and_the_folders_that_are_empty_then() throws IOException {
        Path file = write("sales/x/photos/1.jpg", "12345", System.currentTimeMillis());
        write("sales/x/photos/1.jpg.reason.txt", "why", LONG_AGO);

        assertThat(files.removeBefore(THEN)).isEqualTo(new Amount(1, 8));

        assertThat(file).doesNotExist();
        assertThat(refused).isEmptyDirectory();
    }

    @Test
    void what_every_door_refused_goes() throws IOException {
        Path event = Files.writeString(home.resolve("events/refused/1.json"), "{}");
        Path note = Files.writeString(home.resolve("events/refused/1.json.reason.txt"), "why");
        Files.setLastModifiedTime(note, FileTime.fromMillis(LONG_AGO));

        assertThat(files.removeBefore(THEN)).isEqualTo(new Amount(1, 5));

        assertThat(event).doesNotExist();
        assertThat(home.resolve("events/refused")).isEmptyDirectory();
    }

    @Test
    void an_old_photo_that_was_refused_today_stays() throws IOException {
        Path file = write("1.jpg", "12345", LONG_AGO);
        write("1.jpg.reason.txt", "why", System.currentTimeMillis());

        assertThat(files.removeBefore(THEN)).isEqualTo(Amount.NONE);

        assertThat(file).exists();
    }

    @Test
    void a_file_that_is_named_like_a_note_goes_by_its_own_note_and_takes_nothing_with_it() throws IOException {
        Path own = write("1.jpg", "put here by hand", LONG_AGO);
        Path named = write("1.jpg.reason.txt", "refused", LONG_AGO);
        Path note = write("1.jpg.reason.txt.reason.txt", "why", System.currentTimeMillis());

        assertThat(files.removeBefore(THEN)).isEqualTo(Amount.NONE);
        assertThat(named).exists();
        Files.setLastModifiedTime(note, FileTime.fromMillis(LONG_AGO));
        assertThat(files.removeBefore(THEN).count()).isEqualTo(1);

        assertThat(named).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void a_refused_folder_goes_with_all_that_is_in_it_and_a_refused_link_without_what_it_leads_to() throws IOException {
        Path outside = Files.writeString(
                Files.createDirectories(home.resolve("elsewhere")).resolve("1"), "ours");
        write("x.jpg/a/b.reason.txt", "inside", LONG_AGO);
        Files.createSymbolicLink(refused.resolve("x.jpg/link"), outside.getParent());
        write("x.jpg.reason.txt", "why", LONG_AGO);
        Files.createSymbolicLink(refused.resolve("y.jpg"), outside);
        write("y.jpg.reason.txt", "why", LONG_AGO);

        assertThat(files.removeBefore(THEN).count()).isEqualTo(2);

        assertThat(refused).isEmptyDirectory();
        assertThat(outside).exists();
    }

    @Test
    void what_has_no_note_stays() throws IOException {
        Path own = write("notes of the office.txt", "ours", LONG_AGO);

        assertThat(files.removeBefore(THEN)).isEqualTo(Amount.NONE);

        assertThat(own).exists();
    }

    @Test
    void nothing_is_removed_through_a_link() throws IOException {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere/refused"));
        Path theirs = Files.writeString(elsewhere.resolve("1.jpg.reason.txt"), "theirs");
        Files.setLastModifiedTime(theirs, FileTime.fromMillis(LONG_AGO));
        Files.delete(refused);
        Files.delete(home.resolve("drop"));
        Files.createSymbolicLink(home.resolve("drop"), home.resolve("elsewhere"));

        assertThatThrownBy(() -> files.removeBefore(THEN)).hasMessageContaining("symbolic link");

        assertThat(theirs).exists();
    }

    private Path write(String name, String text, long time) throws IOException {
        Path file = refused.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }
}
