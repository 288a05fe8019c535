package uk.letterbox.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed is there, whole; what was not leaves nothing behind that is taken for whole. */
class SpoolTest {

    private static final String FIRST = "a-01ARZ3NDEKTSV4RRFFQ69G5FA1";
    private static final String SECOND = "a-01ARZ3NDEKTSV4RRFFQ69G5FA2";
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @TempDir
    private Path home;

    private Path folder;
    private Spool spool;

    @BeforeEach
    void prepare() throws IOException {
        folder = home.resolve("spool");
        spool = new Spool(folder);
        spool.prepare();
    }

    @Test
    void things_of_a_batch_have_their_names_only_once_it_is_committed() throws IOException {
        try (Spool.Batch batch = spool.batch()) {
            Spooled first = batch.add(FIRST, bytes("abc"));
            batch.add(SECOND, bytes("defg"));
            assertThat(spool.holds(FIRST)).isFalse();

            batch.commit();

            assertThat(first).isEqualTo(new Spooled(FIRST, SHA_OF_ABC, 3));
        }
        assertThat(spool.file(FIRST)).hasContent("abc");
        assertThat(spool.file(SECOND)).hasContent("defg");
        assertThat(names()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void bytes_larger_than_any_buffer_come_out_as_they_went_in() throws IOException {
        byte[] large = new byte[3_000_001];
        new java.util.Random(7).nextBytes(large);

        store(FIRST, new ByteArrayInputStream(large));

        assertThat(spool.file(FIRST)).hasBinaryContent(large);
    }

    @Test
    void a_batch_that_is_given_up_leaves_nothing() throws IOException {
        try (Spool.Batch batch = spool.batch()) {
            batch.add(FIRST, bytes("abc"));
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void a_source_that_breaks_in_the_middle_leaves_nothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk of the inbox is gone");
            }
        };

        assertThatThrownBy(() -> store(FIRST, new SequenceInputStream(bytes("abc"), broken)))
                .hasMessage("the disk of the inbox is gone");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_thing_that_is_taken_out_of_its_batch_does_not_come_back() throws IOException {
        try (Spool.Batch batch = spool.batch()) {
            batch.add(FIRST, bytes("abc"));
            batch.add(SECOND, bytes("defg"));
            batch.drop(FIRST);
            batch.commit();
        }

        assertThat(names()).containsExactly(SECOND);
    }

    @Test
    void half_a_file_of_the_same_id_is_never_written_over() throws IOException {
        Files.writeString(folder.resolve(FIRST + ".part"), "another writer's");

        try (Spool.Batch batch = spool.batch()) {
            assertThatThrownBy(() -> batch.add(FIRST, bytes("abc"))).isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    @Test
    void what_a_crash_left_half_written_is_removed_and_nothing_that_is_younger_or_whole() throws IOException {
        store(FIRST, bytes("abc"));
        Path old = at(folder.resolve(FIRST + ".part"), NOON.minusSeconds(1));
        Path young = at(folder.resolve(SECOND + ".part"), NOON);
        at(spool.file(FIRST), NOON.minusSeconds(1));

        assertThat(spool.removePartialBefore(NOON)).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(spool.holds(FIRST)).isTrue();
    }

    @Test
    void whole_files_are_listed_by_their_age_and_foreign_ones_are_not() throws IOException {
        store(FIRST, bytes("abc"));
        store(SECOND, bytes("abc"));
        at(spool.file(FIRST), NOON.minusSeconds(1));
        at(spool.file(SECOND), NOON);
        at(folder.resolve("notes.txt"), NOON.minusSeconds(1));

        assertThat(spool.idsBefore(NOON)).containsExactly(FIRST);
    }

    @Test
    void one_changed_byte_is_seen_and_so_is_one_that_is_missing() throws IOException {
        store(FIRST, bytes("abc"));

        assertThat(spool.intact(FIRST, SHA_OF_ABC)).isTrue();
        Files.writeString(spool.file(FIRST), "abd");
        assertThat(spool.intact(FIRST, SHA_OF_ABC)).isFalse();
        spool.remove(FIRST);
        assertThat(spool.intact(FIRST, SHA_OF_ABC)).isFalse();
    }

    @Test
    void what_is_gone_can_be_let_go_of_again() throws IOException {
        store(FIRST, bytes("abc"));

        spool.remove(FIRST);
        spool.remove(FIRST);

        assertThat(spool.holds(FIRST)).isFalse();
    }

    @Test
    void a_name_that_is_no_id_never_becomes_a_path() {
        for (String name : new String[] {"../home.key", "a-", FIRST + "/..", FIRST.toLowerCase(), ""}) {
            assertThatThrownBy(() -> spool.file(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> spool.remove(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothing_is_taken_in_while_too_little_of_the_disk_is_free() throws IOException {
        long more = spool.free() + 1_000_000_000_000L;

        assertThatThrownBy(() -> new Spool(folder, more).batch())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("MB are free on the disk of " + folder)
                .hasMessageContaining(more / 1_000_000 + " MB must stay free. Make room");

        assertThat(folder).isEmptyDirectory();
        try (Spool.Batch batch = new Spool(folder, 1).batch()) {
            assertThat(batch.add(FIRST, bytes("abc")).size()).isEqualTo(3);
        }
    }

    @Test
    void only_its_owner_can_look_into_it() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private void store(String id, InputStream source) throws IOException {
        try (Spool.Batch batch = spool.batch()) {
            batch.add(id, source);
            batch.commit();
        }
    }

    private Set<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(java.util.stream.Collectors.toSet());
        }
    }

    private static Path at(Path file, Instant time) throws IOException {
        if (Files.notExists(file)) {
            Files.writeString(file, "half");
        }
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
