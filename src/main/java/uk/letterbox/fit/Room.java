package uk.letterbox.fit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/**
 * The memory that pictures may take at one time: half of the heap. Whoever decodes one takes its share before and waits for
 * it, so that as many are decoded at once as there are processors, or fewer where they are large.
 */
final class Room {

    private static final int MEGABYTE = 1024 * 1024;

    private final int megabytes;
    private final int least;
    private final Semaphore free;

    Room(long bytes, int atOnce) {
        megabytes = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / MEGABYTE));
        least = Math.max(1, megabytes / Math.max(1, atOnce));
        free = new Semaphore(megabytes, true);
    }

    static Room ofHeap() {
        return new Room(
                Runtime.getRuntime().maxMemory() / 2, Runtime.getRuntime().availableProcessors());
    }

    /** Work that needs memory. */
    interface Job<T> {
        T done() throws NotFit, IOException;
    }

    /** Whether so many bytes can be had at all. */
    boolean holds(long bytes) {
        return bytes / MEGABYTE < megabytes;
    }

    <T> T with(long bytes, Job<T> job) throws NotFit, IOException {
        int share = (int) Math.min(megabytes, Math.max(least, bytes / MEGABYTE + 1));
        try {
            free.acquire(share);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for memory was interrupted");
        }
        try {
            return job.done();
        } finally {
            free.release(share);
        }
    }
}
