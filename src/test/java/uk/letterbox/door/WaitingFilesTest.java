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

        List<WaitingFiles.Seen> seen = new WaitingFiles(folder, "*.eml").seen();

        assertThat(seen).extracting(one -> one.file().getFileName().toString()).containsExactly("b.eml", "a.eml");
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

        List<byte[]> read = files.seen().stream()
                .flatMap(seen -> files.read(seen, 3).stream())
                .toList();

        assertThat(read).containsExactly("ope".getBytes(StandardCharsets.UTF_8));
        assertThat(files.trouble().orElseThrow()).startsWith("1 file(s) in " + folder);
        files.seen();
        assertThat(files.trouble()).isEmpty();
    }

    @Test
    void another_one_of_the_same_name_is_not_deleted() throws Exception {
        put("a.eml", 1_000);
        WaitingFiles.Seen seen = new WaitingFiles(folder, "*.eml").seen().get(0);
        put("a.eml", 9_000);

        WaitingFiles.delete(seen);
        assertThat(folder.resolve("a.eml")).exists();

        WaitingFiles.delete(new WaitingFiles(folder, "*.eml").seen().get(0));
        WaitingFiles.delete(seen);
        assertThat(folder.resolve("a.eml")).doesNotExist();
    }

    private void put(String name, long modified) throws Exception {
        Path file = Files.writeString(folder.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
