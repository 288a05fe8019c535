package uk.letterbox.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Inbox;
import uk.letterbox.door.WaitingFiles;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Sha256;

/**
 * The folder form of the events door: plain files {@code *.json}, the oldest first. One that is not whole JSON yet is left alone
 * until nobody has written to it for ten seconds; then it will not get whole any more.
 */
public final class EventInbox implements Inbox<EventInbox.Waiting> {

    private static final Duration STILL_WRITTEN = Duration.ofSeconds(10);

    private final String agency;
    private final EventDoor door;
    private final WaitingFiles files;
    private final RefusedFolder refused;
    private final Clock clock;
    /** Those that were not whole, as they were then: what did not change since is not read again. */
    private final Map<Path, WaitingFiles.Seen> unfinished = new LinkedHashMap<>();

    public EventInbox(String agency, DoorFolders folders, EventDoor door, Clock clock) {
        this.agency = agency;
        this.door = door;
        this.files = new WaitingFiles(folders.inbox(), "*.json");
        this.refused = new RefusedFolder(folders.refused());
        this.clock = clock;
    }

    /** A file, and what was read from it. */
    record Waiting(WaitingFiles.Seen seen, Received received) {}

    @Override
    public List<Waiting> ready() throws IOException {
        unfinished.values().removeIf(this::old);
        return files
                .next(seen -> old(seen) || !seen.equals(unfinished.get(seen.file())), seen -> door.longest() + 1)
                .stream()
                .filter(this::whole)
                .map(opened -> new Waiting(
                        opened.seen(), new Received(agency, opened.seen().key(), Map.of(), opened.bytes())))
                .toList();
    }

    private boolean whole(WaitingFiles.Opened opened) {
        Path file = opened.seen().file();
        if (old(opened.seen()) || door.whole(opened.bytes())) {
            unfinished.remove(file);
            return true;
        }
        unfinished.put(file, opened.seen());
        return false;
    }

    private boolean old(WaitingFiles.Seen seen) {
        return clock.millis() - seen.modified() > STILL_WRITTEN.toMillis();
    }

    @Override
    public void startOver() {
        files.startOver();
        unfinished.clear();
    }

    @Override
    public Optional<String> trouble() {
        return files.trouble();
    }

    @Override
    public Set<Waiting> suspects(List<Waiting> ready) {
        Set<Received> suspects =
                door.suspects(ready.stream().map(Waiting::received).toList());
        return ready.stream()
                .filter(waiting -> suspects.contains(waiting.received()))
                .collect(Collectors.toSet());
    }

    @Override
    public Object handed(Waiting waiting) {
        return waiting.received();
    }

    /** Refused ones are put beside the reason first. */
    @Override
    public void letGo(List<Waiting> taken, List<?> refusals) throws IOException {
        for (Waiting waiting : taken) {
            for (Object each : refusals) {
                EventDoor.Refusal refusal = (EventDoor.Refusal) each;
                if (refusal.received().key().equals(waiting.received().key())) {
                    giveBack(waiting.seen().file(), refusal.reason());
                }
            }
            WaitingFiles.delete(waiting.seen());
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
