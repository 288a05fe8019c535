package uk.letterbox.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;

/**
 * Looks at a server now and then, and gives its files one by one, so that no more than one is half here. Between two looks
 * there is no connection: servers end those that are silent, and that would be told as a failure.
 */
final class PullSource implements Source<Fetched> {

    private final PullOpening server;
    private final CountDownLatch stopped;
    private final Deque<RemoteFile> waiting = new ArrayDeque<>();
    private Optional<Remote> remote = Optional.empty();
    private Notes notes = new Notes();

    PullSource(PullOpening server, CountDownLatch stopped) {
        this.server = server;
        this.stopped = stopped;
    }

    @Override
    public List<Fetched> next(Duration wait) throws SourceFailed {
        try {
            if (remote.isEmpty()) {
                if (!server.due()) {
                    await(wait);
                    return List.of();
                }
                look();
            }
            return nextFetched();
        } catch (IOException broken) {
            throw server.broken(broken);
        }
    }

    private void look() throws SourceFailed, IOException {
        remote = Optional.of(server.connect());
        notes = new Notes();
        waiting.addAll(server.look(remote.get(), notes));
    }

    private List<Fetched> nextFetched() throws IOException {
        while (!waiting.isEmpty()) {
            Optional<Fetched> fetched = server.fetch(remote.orElseThrow(), waiting.removeFirst(), notes);
            if (fetched.isPresent()) {
                return List.of(fetched.get());
            }
        }
        close();
        return List.of();
    }

    private void await(Duration wait) {
        try {
            stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void done(List<?> answers) {
        // The route has put them into the inbox; the server keeps them until the journal has them.
    }

    @Override
    public Optional<String> trouble() {
        return notes.text();
    }

    @Override
    public void close() {
        remote.ifPresent(Remote::close);
        remote = Optional.empty();
        waiting.clear();
    }
}
