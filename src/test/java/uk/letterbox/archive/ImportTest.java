package uk.letterbox.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive comes in whole, once, a folder at a time, and no faster than the door takes it. */
class ImportTest {

    private static final String PHOTOS = "lettings/0004-1/photos/";
    private static final Instant SHOT = Instant.parse("2024-05-12T10:00:00Z");

    @TempDir
    private Path folder;

    private Path old;
    private Path inbox;

    @BeforeEach
    void archive() throws IOException {
        old = Files.createDirectories(folder.resolve("old"));
        inbox = Files.createDirectories(folder.resolve("inbox"));
    }

    @Test
    void each_file_lies_in_its_place_as_it_was_and_nothing_else_does() throws Exception {
        put(PHOTOS + "01-front.jpg");
        put("sales/0004-2/floorplans/plan.png");
        put(PHOTOS + ".DS_Store");
        put(PHOTOS + "Thumbs.db");
        put(PHOTOS + "02-hall.jpg.part");
        put(".git/config");
        put("~old/lettings/a/photos/1.jpg");
        Files.createSymbolicLink(old.resolve(PHOTOS + "link.jpg"), old.resolve(PHOTOS + "01-front.jpg"));

        Archive archive = Archive.of(old);
        Import.Progress done = bringing(9).run(archive, progress -> {});

        assertThat(done).isEqualTo(new Import.Progress(2, archive.size(), 0));
        assertThat(archive.leftOut()).isEqualTo(4);
        assertThat(inInbox()).containsExactly(PHOTOS + "01-front.jpg", "sales/0004-2/floorplans/plan.png");
        Path there = inbox.resolve(PHOTOS + "01-front.jpg");
        assertThat(there).hasContent(PHOTOS + "01-front.jpg");
        assertThat(Files.getLastModifiedTime(there).toInstant()).isEqualTo(SHOT);
    }

    @Test
    void begun_again_it_goes_on_behind_what_the_door_has_taken() throws Exception {
        put("lettings/a/photos/1.jpg");
        put("lettings/b/photos/1.jpg");
        bringing(9).run(Archive.of(old), progress -> {});
        Files.delete(inbox.resolve("lettings/a/photos/1.jpg"));
        put("lettings/c/photos/1.jpg");

        Import.Progress done = bringing(9).run(Archive.of(old), progress -> {});

        assertThat(done.files()).isEqualTo(1);
        assertThat(done.before()).isEqualTo(2);
        assertThat(inInbox()).containsExactly("lettings/b/photos/1.jpg", "lettings/c/photos/1.jpg");
    }

    @Test
    void a_folder_that_could_not_be_copied_whole_is_not_begun_and_comes_whole_the_next_time() throws Exception {
        put(PHOTOS + "1.jpg");
        put(PHOTOS + "2.jpg");
        Archive archive = Archive.of(old);
        Files.move(old.resolve(PHOTOS + "2.jpg"), folder.resolve("away"));
        assertThatThrownBy(() -> bringing(9).run(archive, progress -> {})).isInstanceOf(IOException.class);
        assertThat(inInbox()).noneMatch(name -> !name.contains("/."));

        Files.move(folder.resolve("away"), old.resolve(PHOTOS + "2.jpg"));
        Import.Progress done = bringing(9).run(archive, progress -> {});

        assertThat(done.files()).isEqualTo(2);
        assertThat(inInbox()).containsExactly(PHOTOS + "1.jpg", PHOTOS + "2.jpg");
    }

    @Test
    void one_that_was_killed_after_the_last_copy_does_not_stumble_over_what_lies_there() throws Exception {
        put(PHOTOS + "1.jpg");
        bringing(9).run(Archive.of(old), progress -> {});
        Files.delete(log());

        assertThat(bringing(9).run(Archive.of(old), progress -> {}).files()).isEqualTo(1);
        assertThat(inInbox()).containsExactly(PHOTOS + "1.jpg");
    }

    @Test
    void another_file_in_a_place_is_not_written_over() throws Exception {
        put(PHOTOS + "1.jpg");
        Path other = inbox.resolve(PHOTOS + "1.jpg");
        Files.createDirectories(other.getParent());
        Files.writeString(other, "another one");

        assertThatThrownBy(() -> bringing(9).run(Archive.of(old), progress -> {}))
                .isInstanceOf(Import.Stopped.class)
                .hasMessageContaining("Another file lies at " + other);
        assertThat(other).hasContent("another one");
    }

    @Test
    void it_stays_only_so_far_ahead_of_the_door() throws Exception {
        for (int i = 0; i < 10; i++) {
            put("lettings/" + i + "/photos/1.jpg");
        }
        List<Integer> lay = new ArrayList<>();

        Import.Progress done = bringing(3).run(Archive.of(old), progress -> {
            lay.add(inInbox().size());
            if (lay.size() % 3 == 0) {
                takeAll();
            }
        });

        assertThat(done.files()).isEqualTo(10);
        assertThat(lay).allMatch(count -> count <= 4);
    }

    @Test
    void a_door_that_takes_nothing_ends_it_with_what_to_do() throws Exception {
        put("lettings/a/photos/1.jpg");
        put("lettings/b/photos/1.jpg");

        assertThatThrownBy(() -> bringing(1).run(Archive.of(old), progress -> {}))
                .isInstanceOf(Import.Stopped.class)
                .hasMessageContaining("1 files lie in " + inbox)
                .hasMessageContaining("Start letterbox run");
        takeAll();

        assertThat(bringing(1).run(Archive.of(old), progress -> {}).files()).isEqualTo(1);
    }

    private Import bringing(int mostAhead) throws IOException {
        return new Import(inbox, log(), Duration.ofMillis(300), 0, mostAhead);
    }

    private Path log() {
        return folder.resolve("imports/old.log");
    }

    private void put(String name) throws IOException {
        Path file = old.resolve(name);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, name), FileTime.from(SHOT));
    }

    private List<String> inInbox() {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void takeAll() {
        for (String name : inInbox()) {
            if (!name.contains("/.")) {
                try {
                    Files.delete(inbox.resolve(name));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }
}
