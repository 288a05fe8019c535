package uk.letterbox.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Sha256;

/**
 * The folder form of the events door: plain files {@code *.json}, the oldest first. One that is not whole JSON yet is left alone
 * until nobody has written to it for ten seconds; then it will not get whole any more.
 */
final class EventInbox {

    private static final Duration STILL_WRITTEN = Duration.ofSeconds(10);
    private static final int MOST_FILES = 256;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final String agency;
    private final EventFolders folders;
    private final EventDoor door;
    private final RefusedFolder refused;
    private final Clock clock;

    EventInbox(String agency, EventFolders folders, EventDoor door, Clock clock) {
        this.agency = agency;
        this.folders = folders;
        this.door = door;
        this.refused = new RefusedFolder(folders.refused());
        this.clock = clock;
    }

    /** A file, and what was read from it. */
    record Waiting(Path file, Received received) {}

    private record Seen(Path file, long modified, long size) {}

    /** What may be taken in one go. */
    List<Waiting> ready() throws IOException {
        List<Waiting> ready = new ArrayList<>();
        long bytes = 0;
        for (Seen seen : seen()) {
            if (ready.size() == MOST_FILES || !ready.isEmpty() && bytes + seen.size() > MOST_BYTES) {
                break;
            }
            try (InputStream in = Files.newInputStream(seen.file(), LinkOption.NOFOLLOW_LINKS)) {
                byte[] body = in.readNBytes(door.longest() + 1);
                if (door.whole(body) || clock.millis() - seen.modified() > STILL_WRITTEN.toMillis()) {
                    ready.add(new Waiting(seen.file(), new Received(agency, key(seen), Map.of(), body)));
                    bytes += body.length;
                }
            } catch (NoSuchFileException vanished) {
                continue;
            }
        }
        return ready;
    }

    private List<Seen> seen() throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.inbox(), "*.json")) {
            for (Path file : files) {
                stamp(file).ifPresent(seen::add);
            }
        }
        seen.sort(Comparator.comparingLong(Seen::modified).thenComparing(Seen::file));
        return seen;
    }

    private static Optional<Seen> stamp(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new Seen(file, found.lastModifiedTime().toMillis(), found.size()))
                    : Optional.empty();
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }

    private static String key(Seen seen) {
        return seen.file().getFileName() + " " + seen.modified();
    }

    /** The journal has it: refused ones are put beside the reason first, then the file is deleted unless it is another by now. */
    void letGo(List<Waiting> taken, List<EventDoor.Refusal> refusals) throws IOException {
        for (Waiting waiting : taken) {
            for (EventDoor.Refusal refusal : refusals) {
                if (refusal.received().key().equals(waiting.received().key())) {
                    giveBack(waiting.file(), refusal.reason());
                }
            }
            if (stamp(waiting.file())
                    .filter(seen -> key(seen).equals(waiting.received().key()))
                    .isPresent()) {
                Files.deleteIfExists(waiting.file());
            }
        }
    }

    private void giveBack(Path file, String reason) throws IOException {
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String sha256 = Sha256.of(Channels.newChannel(bytes));
            refused.put(file, sha256, file.getFileName().toString(), reason);
        } catch (NoSuchFileException vanished) {
            return;
        }
    }
}
