package uk.letterbox.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link CrashingLetterbox} seen from outside. */
final class LetterboxProcess implements AutoCloseable {

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private boolean ended;

    private LetterboxProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** @param before what comes before the Java command, such as a program that looks on */
    static LetterboxProcess start(Scene scene, Orders orders, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(scene.java().command(CrashingLetterbox.class));
        command.addAll(orders.words());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LETTERBOX_") || name.startsWith("LETMC_"));
        builder.environment().putAll(scene.settings());
        return new LetterboxProcess(builder.start());
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException closed) {
            // Its death closes the stream; there is nothing more to hear.
            heard("(" + closed.getMessage() + ")");
        } finally {
            end();
        }
    }

    private synchronized void heard(String line) {
        said.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Whether it said a line that begins so within the time; at once no, when it has ended. */
    synchronized boolean says(String beginning, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (said.stream().noneMatch(line -> line.startsWith(beginning))) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || ended) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    synchronized List<String> said() {
        return List.copyOf(said);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits for its end; whether it ended by itself and well. */
    boolean endsWell(Duration within) throws InterruptedException {
        return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS) && process.exitValue() == 0;
    }

    /** Lets it live so much longer; false when it ended by itself meanwhile. */
    boolean lives(Duration time) throws InterruptedException {
        return !process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** SIGKILL; comes back when it is dead. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
