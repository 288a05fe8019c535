package uk.letterbox.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.letterbox.settings.Durations;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** {@code simulate}: a stand-in for letMC until it is stopped. */
@Command(name = "simulate", description = "Run a stand-in for letMC on this machine, with its limit and with faults.")
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            description = "${DEFAULT-VALUE} when not given; 0 takes a free one.",
            defaultValue = "8090")
    private int port;

    @Option(names = "--requests", description = "Calls in a window; 0 for no limit.", defaultValue = "50")
    private int requests;

    @Option(names = "--window", description = "The rolling window.", defaultValue = "60s")
    private String window;

    @Option(names = "--latency", description = "How long each call takes.", defaultValue = "0ms")
    private String latency;

    @Option(names = "--slow", description = "How much longer a slow call takes.", defaultValue = "5s")
    private String slow;

    @Option(names = "--seed", description = "Of ids and faults.", defaultValue = "1")
    private long seed;

    @Option(names = "--key", description = "The key that is let in; any key when empty.", defaultValue = "")
    private String key;

    @Option(
            names = "--faults",
            description = "Such as addLettingsPhoto:after:reset:0.1,*:before:500:0.05",
            defaultValue = "")
    private String faults;

    @Override
    public Integer call() throws InterruptedException {
        SimulatorOptions options = SimulatorOptions.standard()
                .withPort(port)
                .withLimit(requests, duration(window))
                .withLatency(duration(latency))
                .withSlow(duration(slow))
                .withSeed(seed)
                .withKey(key)
                .withFaults(faults);
        try (Simulator simulator = Simulator.start(options)) {
            System.out.println("letMC is simulated at " + simulator.baseUrl() + " (seed " + seed + "). Look at "
                    + simulator.baseUrl() + "/_simulator");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static Duration duration(String text) {
        return Durations.parse(text);
    }
}
