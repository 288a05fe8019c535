package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Setup;

/**
 * All that outlives the process: a home, letMC, and the wire to it.
 *
 * @param limit calls that letMC takes in two seconds
 */
record Scene(Path home, Simulator letmc, Gateway gateway, int limit, Map<String, String> settings, Java java)
        implements AutoCloseable {

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(6);
    private static final String KEY = "crash-key";

    /**
     * With an even seed letMC gives file names back, and so the tag in them; with an odd one it does not.
     *
     * @param agencies further lines of their files, by their names
     */
    static Scene set(Path home, long seed, int limit, Map<String, String> agencies) throws IOException {
        Simulator letmc = Simulator.start(SimulatorOptions.standard()
                .withKey(KEY)
                .withSeed(seed)
                .withLimit(limit, WINDOW)
                .withSlow(SLOW)
                .withKeepsFileNames(seed % 2 == 0));
        Gateway gateway = Gateway.to(letmc.port());
        return new Scene(
                home, letmc, gateway, limit, settings(home, gateway, limit, agencies), Java.in(home.resolve("java")));
    }

    private static Map<String, String> settings(Path home, Gateway gateway, int limit, Map<String, String> agencies)
            throws IOException {
        Path files = Files.createDirectories(home.resolve("config-agencies"));
        for (Map.Entry<String, String> agency : agencies.entrySet()) {
            Files.writeString(
                    files.resolve(agency.getKey() + ".yaml"),
                    "agency: " + agency.getKey() + "\napiKey: \"{{env:LETMC_API_KEY}}\"\n" + agency.getValue());
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("LETTERBOX_HOME", home.toString());
        settings.put("LETTERBOX_CONFIG", Path.of("config").toAbsolutePath().toString());
        settings.put("LETTERBOX_AGENCIES", files.toString());
        settings.put("LETTERBOX_HTTP_PORT", "0");
        settings.put("LETTERBOX_DROP_SETTLE", "200ms");
        settings.put("LETMC_BASE_URL", gateway.url().toString());
        settings.put("LETMC_API_KEY", KEY);
        settings.put("LETMC_REQUESTS", Integer.toString(limit));
        settings.put("LETMC_WINDOW", WINDOW.toMillis() + "ms");
        settings.put("LETMC_TIMEOUT", "4s");
        settings.put("LETMC_SETTLE", "1s");
        return settings;
    }

    Path spool() {
        return home.resolve("spool");
    }

    /** The configuration that the processes ran with. */
    Setup setup() {
        return Setup.read(new Installation(Path.of("routes"), Path.of("config").toAbsolutePath()), settings)
                .get();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        letmc.close();
    }
}
