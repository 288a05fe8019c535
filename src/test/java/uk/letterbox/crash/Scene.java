package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import uk.letterbox.Mails;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Setup;

/** All that outlives the process: a home, letMC, the wire to it, and who drops the files. */
record Scene(
        Path home,
        Simulator letmc,
        Gateway gateway,
        DropFolder folder,
        Photographer photographer,
        Map<String, String> settings,
        Java java)
        implements AutoCloseable {

    /** Calls that letMC takes in {@link #WINDOW}. */
    static final int LIMIT = 60;

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(6);
    private static final String KEY = "crash-key";

    /** With an even seed letMC gives file names back, and so the tag in them; with an odd one it does not. */
    static Scene set(Path home, long seed, Random random) throws IOException {
        Simulator letmc = Simulator.start(SimulatorOptions.standard()
                .withKey(KEY)
                .withSeed(seed)
                .withLimit(LIMIT, WINDOW)
                .withSlow(SLOW)
                .withKeepsFileNames(seed % 2 == 0));
        DropFolder folder = DropFolder.of(home);
        Gateway gateway = Gateway.to(letmc.port());
        return new Scene(
                home,
                letmc,
                gateway,
                folder,
                new Photographer(folder, random),
                settings(home, gateway),
                Java.in(home.resolve("java")));
    }

    private static Map<String, String> settings(Path home, Gateway gateway) throws IOException {
        Path agencies = Files.createDirectories(home.resolve("config-agencies"));
        Files.writeString(
                agencies.resolve("crash.yaml"),
                "agency: " + DropFolder.AGENCY + "\napiKey: \"{{env:LETMC_API_KEY}}\"\n" + Mails.AGENCY_LINES);
        Map<String, String> settings = new HashMap<>();
        settings.put("LETTERBOX_HOME", home.toString());
        settings.put("LETTERBOX_CONFIG", Path.of("config").toAbsolutePath().toString());
        settings.put("LETTERBOX_AGENCIES", agencies.toString());
        settings.put("LETTERBOX_HTTP_PORT", "0");
        settings.put("LETTERBOX_DROP_SETTLE", "200ms");
        settings.put("LETMC_BASE_URL", gateway.url().toString());
        settings.put("LETMC_API_KEY", KEY);
        settings.put("LETMC_SHORT_NAME", DropFolder.AGENCY);
        settings.put("LETMC_REQUESTS", Integer.toString(LIMIT));
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
