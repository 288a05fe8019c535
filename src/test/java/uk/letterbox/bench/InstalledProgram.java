package uk.letterbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The installed program as a process of its own; all it says goes through {@link #until}. */
final class InstalledProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final long startedAt = System.nanoTime();

    private InstalledProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a command, its working folder being the home folder. */
    static InstalledProgram start(Path home, Map<String, String> environment, String... command) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Build.installation().resolve("bin/letterbox").toString()));
        line.addAll(List.of(command));
        Files.createDirectories(home);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("LETTERBOX_HOME", home.toString());
        builder.environment().put("LETTERBOX_HTTP_PORT", "0");
        builder.environment().put("LETMC_API_KEY", "simulated-key");
        builder.environment().put("LETMC_SHORT_NAME", "demo");
        builder.environment().put("LETMC_BASE_URL", "http://127.0.0.1:9");
        builder.environment().putAll(environment);
        return new InstalledProgram(builder.start());
    }

    /** Reads what it says up to a line with these words, and returns that line. */
    String until(String words) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(words)) {
                return line;
            }
            said.append(line).append('\n');
        }
        throw new IOException("The program ended without saying \"" + words + "\". It said:\n" + said);
    }

    /** From here on nobody listens; a process whose output is not read would stand still. */
    void ignoreOutput() {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "output ignored");
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, closed) -> {
            if (!(closed instanceof UncheckedIOException)) {
                throw new IllegalStateException("The output of the program cannot be read", closed);
            }
        });
        reader.start();
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** The most memory it has ever held, in megabytes, as the kernel counts. */
    double peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow();
    }

    /** Kills it: nothing is measured after its end, and nothing needs an orderly one. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
