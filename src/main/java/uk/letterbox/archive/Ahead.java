package uk.letterbox.archive;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What was brought into an inbox and its door has not taken yet: not more than so much. */
final class Ahead {

    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path inbox;
    private final Duration patience;
    private final int most;
    private final Deque<Brought> files = new ArrayDeque<>();

    Ahead(Path inbox, Duration patience, int most) {
        this.inbox = inbox;
        this.patience = patience;
        this.most = most;
    }

    private record Brought(Path file, long size) {}

    void add(Path file, long size) {
        files.add(new Brought(file, size));
    }

    /** @throws Import.Stopped when the door takes nothing */
    void waitForTheDoor() throws Import.Stopped {
        long since = System.nanoTime();
        int before = files.size();
        while (tooFar()) {
            if (files.size() < before) {
                before = files.size();
                since = System.nanoTime();
            }
            if (System.nanoTime() - since > patience.toNanos()) {
                throw new Import.Stopped(
                        files.size() + " files lie in " + inbox + " and are not taken. Start letterbox run, then"
                                + " import again: it goes on where it stopped.");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private boolean tooFar() {
        files.removeIf(one -> !Files.exists(one.file(), LinkOption.NOFOLLOW_LINKS));
        return files.size() >= most || files.stream().mapToLong(Brought::size).sum() >= MOST_BYTES;
    }
}
