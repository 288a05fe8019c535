package uk.letterbox.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Ids;
import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Memory;
import uk.letterbox.download.Downloads;
import uk.letterbox.fit.Preparation;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.spool.Spool;

/** The folder of the events door: what may be taken, and in which order. */
class EventInboxTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @TempDir
    Path home;

    private DoorFolders folders;
    private EventInbox inbox;

    @BeforeEach
    void open() throws IOException {
        folders = new DoorFolders(home, "events");
        EventDoors doors = new EventDoors(
                EventSchemas.read(Path.of("config/schemas")),
                new Spool(home.resolve("spool")),
                new Ids(),
                new NoMemory(),
                new PersonMarks(new KeyedHash(new byte[32])),
                1_000_000,
                new Downloads());
        doors.open(
                "demo",
                folders,
                new PropertiesFile(home.resolve("properties.csv")),
                List.of(),
                Set.of(),
                Set.of("LettingsApplicant"),
                Preparation.asIs());
        inbox = at(doors.find("demo").orElseThrow(), NOON);
    }

    private EventInbox at(EventDoor door, Instant now) {
        return new EventInbox("demo", folders, door, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void more_than_one_go_takes_come_the_oldest_first() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            files.add(put("%04d.json".formatted((i * 7) % 600), NOON.minusSeconds(1_000 - i)));
        }

        assertThat(IntStream.of(256, 256, 88)
                        .mapToObj(this::taken)
                        .flatMap(List::stream)
                        .toList())
                .isEqualTo(files);
        assertThat(inbox.ready()).isEmpty();
    }

    @Test
    void what_was_taken_and_not_done_comes_again_before_what_was_not_taken() throws IOException {
        for (int i = 0; i < 300; i++) {
            put("%04d.json".formatted(i), NOON.minusSeconds(1_000 - i));
        }
        List<EventInbox.Waiting> first = inbox.ready();

        inbox.startOver();

        assertThat(inbox.ready()).extracting(EventInboxTest::file).isEqualTo(files(first));
    }

    @Test
    void a_file_that_is_still_written_waits_and_is_taken_when_it_is_whole() throws IOException {
        Path file = put("1.json", NOON, "{\"half\":");
        assertThat(inbox.ready()).isEmpty();
        assertThat(inbox.ready()).isEmpty();

        put("1.json", NOON, "{\"half\":1}");

        assertThat(inbox.ready()).extracting(EventInboxTest::file).containsExactly(file);
    }

    @Test
    void a_file_that_nobody_has_written_to_for_ten_seconds_is_taken_as_it_is() throws IOException {
        Path file = put("1.json", NOON.minus(Duration.ofSeconds(11)), "{\"half\":");

        assertThat(inbox.ready()).extracting(EventInboxTest::file).containsExactly(file);
    }

    private List<Path> taken(int count) {
        try {
            List<EventInbox.Waiting> ready = inbox.ready();
            assertThat(ready).hasSize(count);
            inbox.letGo(ready, List.of());
            return files(ready);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file(EventInbox.Waiting waiting) {
        return waiting.seen().file();
    }

    private static List<Path> files(List<EventInbox.Waiting> waiting) {
        return waiting.stream().map(EventInboxTest::file).toList();
    }

    private Path put(String name, Instant modified) throws IOException {
        return put(name, modified, "{}");
    }

    private Path put(String name, Instant modified, String text) throws IOException {
        Path file = Files.writeString(folders.inbox().resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    /** Nothing was ever taken before. */
    private record NoMemory() implements Memory {

        @Override
        public Map<String, Integer> begun(String agency, List<String> keys) {
            return Map.of();
        }

        @Override
        public Set<String> suspects(String agency, List<String> keys) {
            return Set.of();
        }

        @Override
        public boolean taken(String agency, String sourceKey) {
            return false;
        }

        @Override
        public void ended(String agency, List<String> keys) {}
    }
}
