package uk.letterbox.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Letterbox in a process of its own, seen from outside: a {@link CrashingLetterbox}, or the installed program. */
final class LetterboxProcess implements AutoCloseable {

    private static final String READY = "Letterbox is ready";

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
        return start(scene, new ProcessBuilder(command));
    }

    /** The installed program. */
    static LetterboxProcess installed(Scene scene) throws IOException {
        Path installation = Path.of(System.getProperty("letterbox.installation", "target/letterbox"));
        ProcessBuilder builder = new ProcessBuilder(
                installation.resolve("bin/letterbox").toAbsolutePath().toString(), "run");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return start(scene, builder.directory(scene.home().toFile()));
    }

    private static LetterboxProcess start(Scene scene, ProcessBuilder builder) throws IOException {
        builder.redirectErrorStream(true);
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
    boolean says(String beginning, Duration within) throws InterruptedException {
        return says(() -> said.stream().anyMatch(line -> line.startsWith(beginning)), within);
    }

    /** Whether it said one of some lines within the time. */
    boolean saysOneOf(Duration within, String... lines) throws InterruptedException {
        return says(() -> said.stream().anyMatch(List.of(lines)::contains), within);
    }

    /** Whether it said that it is ready within the time. */
    boolean ready(Duration within) throws InterruptedException {
        return says(() -> said.stream().anyMatch(line -> line.contains(READY)), within);
    }

    /** Whether it said that it is ready, and so many lines after that, within the time. */
    boolean works(int lines, Duration within) throws InterruptedException {
        return says(() -> said.stream().dropWhile(line -> !line.contains(READY)).count() > lines, within);
    }

    private synchronized boolean says(BooleanSupplier wanted, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!wanted.getAsBoolean()) {
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

    /** SIGTERM; whether it came to its end within the time. */
    boolean stops(Duration within) throws InterruptedException {
        process.destroy();
        return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
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
