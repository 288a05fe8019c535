package uk.letterbox.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.letterbox.settings.Durations;
import uk.letterbox.settings.Key;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** {@code simulate}: a stand-in for letMC until it is stopped. */
@Command(name = "simulate", description = "Run a stand-in for letMC on this machine, with its limit and with faults.")
final class SimulateCommand implements Callable<Integer> {

    /** The media type is not supported. */
    private static final int NOT_UNDERSTOOD = 415;

    @Spec
    private CommandSpec spec;

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

    @Option(
            names = "--codec",
            description = "The only form of a file that is understood: json-base64, multipart or raw.",
            defaultValue = "")
    private String codec;

    @Option(
            names = "--auth",
            description = "The only place where a key is seen: header:api_key, header:ApiKey or query:api_key.",
            defaultValue = "")
    private String auth;

    @Override
    public Integer call() throws InterruptedException {
        SimulatorOptions options = SimulatorOptions.standard()
                .withPort(port)
                .withLimit(requests, duration(window))
                .withLatency(duration(latency))
                .withSlow(duration(slow))
                .withSeed(seed)
                .withKey(key)
                .withCodec(fit("--codec", Key.CODEC, codec), NOT_UNDERSTOOD)
                .withAuth(fit("--auth", Key.AUTH, auth))
                .withFaults(faults);
        try (Simulator simulator = Simulator.start(options)) {
            System.out.println("letMC is simulated at " + simulator.baseUrl() + " (seed " + seed + "). Look at "
                    + simulator.baseUrl() + "/_simulator");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** Written as the setting is that must agree with it; empty is anything. */
    private String fit(String option, Key key, String value) {
        if (!value.isEmpty() && !key.takes(value)) {
            throw new ParameterException(
                    spec.commandLine(), option + "=" + value + " must be " + key.shape() + ", as " + key.variable());
        }
        return value;
    }

    private static Duration duration(String text) {
        return Durations.parse(text);
    }
}
