package uk.letterbox;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Tests that each start a Letterbox as they need it, with a simulator of its own. */
abstract class RunsToLetmc {

    @TempDir
    Path home;

    Simulator letmc;
    TestLetterbox letterbox;

    /** As {@link TestLetterbox#start(Path, Simulator, Map, String)}. */
    void start(SimulatorOptions options, Map<String, String> settings, String agencyLines) throws Exception {
        letmc = Simulator.start(options);
        letterbox = TestLetterbox.start(home, letmc, settings, agencyLines);
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }
}
