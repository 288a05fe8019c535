package uk.letterbox.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Writes several files at once: a disk that is asked to keep sixteen files at the same time needs hardly longer than
 * for one, least of all while others ask it too. The threads go when there is nothing to write.
 */
final class AtOnce {

    private static final int THREADS = 16;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor pool;

    AtOnce() {
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), AtOnce::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "spool");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins a work that waits for no other one. */
    <T> CompletableFuture<T> begin(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        pool.execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error failed) {
                result.completeExceptionally(failed);
            }
        });
        return result;
    }

    /** Waits until none of them is under way, whatever became of it; a thread that is to stop waits too. */
    static void ended(Collection<? extends CompletableFuture<?>> works) {
        CompletableFuture.allOf(works.toArray(CompletableFuture[]::new))
                .handle((none, failure) -> none)
                .join();
    }

    /** What they give, in their order. When one fails, the others are waited for before its failure is thrown. */
    static <T> List<T> all(Collection<CompletableFuture<T>> works) throws IOException {
        ended(works);
        try {
            List<T> results = new ArrayList<>();
            for (CompletableFuture<T> work : works) {
                results.add(work.join());
            }
            return results;
        } catch (CompletionException failed) {
            throw cause(failed);
        }
    }

    private static IOException cause(CompletionException failed) {
        if (failed.getCause() instanceof IOException cause) {
            return cause;
        }
        if (failed.getCause() instanceof UncheckedIOException cause) {
            return cause.getCause();
        }
        return new IOException("Writing failed", failed.getCause());
    }
}
