package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.settings.Secret;

/** The puller of one server with a door behind it and a clock that is moved by hand, driven as the route does it. */
final class OnePull implements AutoCloseable {

    static final String PHOTOS = "lettings/0004-f421-2742-3f00/photos";
    static final long LARGEST = 1_000_000;
    private static final Duration EVERY = Duration.ofMinutes(1);

    final OneDoor door;
    final PullOpening opening;
    private final AtomicLong nanos;
    private Optional<Source<Fetched>> source = Optional.empty();

    OnePull(Server server, Path home, Duration step) throws IOException {
        this.door = new OneDoor(home.resolve("inbox"));
        this.nanos = new AtomicLong();
        this.opening = new PullOpening(
                server,
                door.inbox,
                home.resolve("fetched"),
                door,
                new PullOpening.Limits(LARGEST, 0),
                new Times(Duration.ofSeconds(20), step, EVERY),
                nanos::get);
    }

    /** A server on this machine, whose files are deleted when they were taken. */
    static Server server(int port, String hostKey) {
        return new Server(
                "demo-sftp-studio",
                "127.0.0.1",
                port,
                "letterbox",
                hostKey,
                new Secret(OtherServer.PASSWORD),
                Optional.empty(),
                "/outgoing",
                Optional.empty(),
                EVERY);
    }

    static Server with(Server server, Secret password, Optional<Path> key, Optional<String> moveTo) {
        return new Server(
                server.name(),
                server.host(),
                server.port(),
                server.user(),
                server.hostKey(),
                password,
                key,
                server.folder(),
                moveTo,
                server.every());
    }

    /** A minute later it looks, and fetches all that it finds settled; the number of files. */
    int look() throws SourceFailed, IOException {
        nanos.addAndGet(EVERY.toNanos());
        if (source.isEmpty()) {
            source = Optional.of(opening.open());
        }
        int fetched = 0;
        try {
            for (List<Fetched> some = source.get().next(Duration.ZERO);
                    !some.isEmpty();
                    some = source.get().next(Duration.ZERO)) {
                for (Fetched each : some) {
                    opening.place(each);
                    fetched++;
                }
            }
            return fetched;
        } catch (SourceFailed failed) {
            close();
            throw failed;
        }
    }

    /** Looks twice, has the door take all, and looks again, so that the server can let go. */
    void wholeWay() throws SourceFailed, IOException {
        look();
        look();
        door.take();
        look();
    }

    Optional<String> trouble() {
        return source.flatMap(Source::trouble);
    }

    @Override
    public void close() {
        source.ifPresent(Source::close);
        source = Optional.empty();
    }
}
