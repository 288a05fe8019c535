package uk.letterbox.drop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Copies several files at once: a disk that is asked to keep three files at the same time needs hardly longer than for
 * one. The threads go when there is nothing to copy.
 */
final class Copiers {

    private static final int THREADS = 3;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor pool;

    Copiers() {
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Copiers::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "drop-copy");
        thread.setDaemon(true);
        return thread;
    }

    /** What the copies give, in their order. When one fails, the others are waited for before its failure is thrown. */
    <T> List<T> all(List<Callable<T>> copies) throws IOException {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> copy : pool.invokeAll(copies)) {
                results.add(copy.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Copying was interrupted");
        } catch (ExecutionException failed) {
            throw cause(failed);
        }
    }

    private static IOException cause(ExecutionException failed) {
        if (failed.getCause() instanceof IOException cause) {
            return cause;
        }
        if (failed.getCause() instanceof UncheckedIOException cause) {
            return cause.getCause();
        }
        return new IOException("Copying failed", failed.getCause());
    }
}
