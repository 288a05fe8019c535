package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import picocli.CommandLine.Command;
import uk.letterbox.settings.Loaded;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** {@code demo}: a shoot on its way from an inbox to a simulated letMC, from start to end. */
@Command(name = "demo", description = "Deliver a sample shoot to a simulated letMC and show what came of it.")
final class DemoCommand implements Callable<Integer> {

    private static final String AGENCY = "demo";
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(3);

    @Override
    public Integer call() throws Exception {
        Path home = Files.createTempDirectory("letterbox-demo");
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard().withKey("demo-key"))) {
            Loaded<Setup> setup = Setup.read(Installation.find(System.getenv()), environment(home, letmc));
            if (setup.value().isEmpty()) {
                System.err.println(Front.problems(setup.problems()).text());
                return 1;
            }
            System.out.println("letMC is simulated at " + letmc.baseUrl() + ", 50 calls in 60 s.");
            System.out.println("The home folder of this demo is " + home);
            try (RunningLetterbox letterbox = RunningLetterbox.start(setup.get())) {
                new SampleShoot(inbox(home)).drop();
                System.out.println("A shoot of " + SampleShoot.FILES + " files lies in " + inbox(home));
                boolean done = watch(letterbox.office());
                System.out.println();
                System.out.println(
                        new DemoReport(letmc.state(), letterbox.office().search()).text());
                System.out.println("Receipts: " + home.resolve("agencies/" + AGENCY + "/drop/receipts"));
                return done ? 0 : 1;
            }
        }
    }

    /** Nothing of the user's own settings: the demo must not meet a real letMC, nor a home in use. */
    private static Map<String, String> environment(Path home, Simulator letmc) throws IOException {
        Path agencies = Files.createDirectories(home.resolve("config-agencies"));
        Files.writeString(agencies.resolve("demo.yaml"), "agency: " + AGENCY + "\napiKey: \"{{env:LETMC_API_KEY}}\"\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("LETTERBOX_HOME", home.toString());
        environment.put("LETTERBOX_AGENCIES", agencies.toString());
        environment.put("LETTERBOX_DROP_SETTLE", "1s");
        environment.put("LETTERBOX_HTTP_PORT", "0");
        environment.put("LETMC_BASE_URL", letmc.baseUrl().toString());
        environment.put("LETMC_API_KEY", "demo-key");
        environment.put("LETMC_SHORT_NAME", AGENCY);
        return environment;
    }

    private static Path inbox(Path home) {
        return home.resolve("agencies").resolve(AGENCY).resolve("drop").resolve("inbox");
    }

    private static boolean watch(Office office) {
        long start = System.nanoTime();
        String shown = "";
        while (System.nanoTime() - start < LONGEST_NANOS) {
            Progress progress = Progress.of(office);
            if (!progress.text().equals(shown)) {
                shown = progress.text();
                System.out.println(shown);
            }
            if (progress.done(SampleShoot.FILES)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return false;
    }

    /** How far the shoot has come. */
    private record Progress(long arrived, long refused, long delivered, long open) {

        static Progress of(Office office) {
            List<uk.letterbox.journal.Overview.Count> deliveries =
                    office.overview().deliveries();
            long arrived = office.overview().arrivals().stream()
                    .mapToLong(uk.letterbox.journal.Overview.ArrivalCount::count)
                    .sum();
            long accepted = deliveries.stream()
                    .mapToLong(uk.letterbox.journal.Overview.Count::count)
                    .sum();
            long delivered = deliveries.stream()
                    .filter(count -> count.state().equals("DELIVERED"))
                    .mapToLong(uk.letterbox.journal.Overview.Count::count)
                    .sum();
            return new Progress(arrived, arrived - accepted, delivered, accepted - delivered);
        }

        boolean done(int files) {
            return arrived == files && open == 0;
        }

        String text() {
            return "taken in %d, refused %d, on the way %d, at letMC %d".formatted(arrived, refused, open, delivered);
        }
    }
}
