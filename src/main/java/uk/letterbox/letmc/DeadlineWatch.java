package uk.letterbox.letmc;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.io.CloseMode;

/**
 * Closes a connection hard when its call's time is up. Timeouts of sockets do not do it: they begin anew with every byte, so a
 * server that trickles could hold a call for ever.
 */
final class DeadlineWatch implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "letmc-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** Watches a call until the guard is closed. */
    Guard over(Flight flight, HttpClientConnection connection) {
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    flight.expired();
                    connection.close(CloseMode.IMMEDIATE);
                },
                flight.timeLeft().toNanos(),
                TimeUnit.NANOSECONDS);
        return () -> end.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Ends the watch over one call. */
    interface Guard extends AutoCloseable {
        @Override
        void close();
    }
}
