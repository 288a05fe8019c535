package uk.letterbox.crash;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Events on their way to a door, a portion at a time at a steady pace. */
final class Streaming implements AutoCloseable {

    private final Way way;
    private final List<String> messages;
    private final int portion;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private int sent;

    private Streaming(Way way, List<String> messages, int portion) {
        this.way = way;
        this.messages = messages;
        this.portion = portion;
    }

    /** Begins to send. */
    static Streaming start(Way way, List<Sent> events, int portion, Duration pause) {
        Streaming streaming =
                new Streaming(way, events.stream().map(Sent::message).toList(), portion);
        streaming.pace.scheduleAtFixedRate(streaming::next, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return streaming;
    }

    private void next() {
        try {
            int end = Math.min(messages.size(), sent + portion);
            if (sent < end) {
                way.send(messages.subList(sent, end));
                sent = end;
            }
            if (sent == messages.size()) {
                all.complete(null);
            }
        } catch (Exception failed) {
            all.completeExceptionally(failed);
        }
    }

    /** Whether something is still to be sent. */
    boolean goesOn() {
        return !all.isDone();
    }

    /** Waits until everything was sent. */
    void end(Duration within) throws InterruptedException, ExecutionException, TimeoutException {
        all.get(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        pace.shutdownNow();
    }
}
