package uk.letterbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file in the way keeps no other back. */
class WaitingFilesTest {

    @TempDir
    private Path folder;

    @Test
    void the_oldest_plain_file_comes_first_and_nothing_else_comes() throws Exception {
        put("b.eml", 1_000);
        put("a.eml", 2_000);
        put("c.txt", 500);
        Files.createDirectory(folder.resolve("d.eml"));
        Files.createSymbolicLink(folder.resolve("e.eml"), folder.resolve("a.eml"));

        assertThat(names(all(new WaitingFiles(folder, "*.eml")))).containsExactly("b.eml", "a.eml");
    }

    @Test
    void one_that_cannot_be_read_is_told_and_one_that_is_gone_is_not() throws Exception {
        put("closed.eml", 1_000);
        put("gone.eml", 2_000);
        put("open.eml", 3_000);
        WaitingFiles files = new WaitingFiles(
                folder, "*.eml", file -> switch (file.getFileName().toString()) {
                    case "closed.eml" -> throw new AccessDeniedException(file.toString());
                    case "gone.eml" -> throw new NoSuchFileException(file.toString());
                    default -> Files.newInputStream(file);
                });

        List<WaitingFiles.Opened> read = files.next(seen -> true, seen -> 3);

        assertThat(read).extracting(WaitingFiles.Opened::bytes).containsExactly("ope".getBytes(StandardCharsets.UTF_8));
        assertThat(files.trouble().orElseThrow()).startsWith("1 file(s) in " + folder);
        Files.delete(folder.resolve("closed.eml"));
        all(files);
        all(files);
        assertThat(files.trouble()).isEmpty();
    }

    @Test
    void another_one_of_the_same_name_is_not_deleted() throws Exception {
        put("a.eml", 1_000);
        WaitingFiles.Seen seen = all(new WaitingFiles(folder, "*.eml")).get(0).seen();
        put("a.eml", 9_000);

        WaitingFiles.delete(seen);
        assertThat(folder.resolve("a.eml")).exists();

        WaitingFiles.delete(all(new WaitingFiles(folder, "*.eml")).get(0).seen());
        WaitingFiles.delete(seen);
        assertThat(folder.resolve("a.eml")).doesNotExist();
    }

    @Test
    void what_came_later_waits_until_all_that_was_found_before_is_worked_off() throws Exception {
        for (int i = 0; i < 300; i++) {
            put(i + ".eml", 5_000 + i);
        }
        WaitingFiles files = new WaitingFiles(folder, "*.eml");
        assertThat(all(files)).hasSize(256);
        put("older.eml", 1_000);

        assertThat(all(files)).hasSize(44);
        assertThat(names(all(files))).first().isEqualTo("older.eml");
    }

    @Test
    void what_was_taken_and_not_done_comes_again_before_what_was_not_taken() throws Exception {
        for (int i = 0; i < 300; i++) {
            put(i + ".eml", 5_000 + i);
        }
        WaitingFiles files = new WaitingFiles(folder, "*.eml");
        List<String> first = names(all(files));

        files.startOver();

        assertThat(names(all(files))).isEqualTo(first);
    }

    private static List<WaitingFiles.Opened> all(WaitingFiles files) throws Exception {
        return files.next(seen -> true, seen -> 100);
    }

    private static List<String> names(List<WaitingFiles.Opened> opened) {
        return opened.stream()
                .map(one -> one.seen().file().getFileName().toString())
                .toList();
    }

    private void put(String name, long modified) throws Exception {
        Path file = Files.writeString(folder.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
