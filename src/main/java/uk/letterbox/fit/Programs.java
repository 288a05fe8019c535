package uk.letterbox.fit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Other programs, run without a shell and without our environment, one after the other, never longer than they may. */
final class Programs {

    /** A line, and far less than what a pipe holds: a program that says more stands still until its time is over. */
    private static final int MOST_SAID = 8_000;

    /** On a busy machine a program gets a share of a processor only. */
    private static final int WALL = 6;

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * How a program ended.
     *
     * @param late it was killed
     */
    record Ended(boolean late, byte[] output) {}

    /** The first of these programs that is on the search path. */
    static Optional<Path> named(String path, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param patience the time of a processor that it may take; six times as long on the clock */
    Ended run(List<String> command, Duration patience) throws IOException {
        Process process = null;
        boolean mine = false;
        try {
            turn.acquire();
            mine = true;
            process = started(command);
            if (!ended(process, patience)) {
                return new Ended(true, new byte[0]);
            }
            try (InputStream output = process.getInputStream()) {
                return new Ended(false, output.readNBytes(MOST_SAID));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for " + command.get(0) + " was interrupted");
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            if (mine) {
                turn.release();
            }
        }
    }

    private static boolean ended(Process process, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            Duration worked = process.info().totalCpuDuration().orElse(passed);
            if (worked.compareTo(patience) > 0 || passed.compareTo(patience.multipliedBy(WALL)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Process started(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        return builder.start();
    }
}
