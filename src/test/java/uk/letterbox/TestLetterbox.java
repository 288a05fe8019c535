package uk.letterbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Lane;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.journal.Search;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.wiring.Application;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** A whole Letterbox with the shipped routes and settings on a home of its own, delivering to a simulator. */
public final class TestLetterbox implements AutoCloseable {

    public static final String AGENCY = "demo";
    public static final String KEY = "simulated-key";
    private static final Search.Page ALL = new Search.Page("", "", "", 1_000, "");

    private final Office office;
    private final Application application;
    private final People people;
    private final List<Optional<String>> doorReports;

    private TestLetterbox(Office office, Application application, People people, List<Optional<String>> doorReports) {
        this.office = office;
        this.application = application;
        this.people = people;
        this.doorReports = doorReports;
    }

    /** Starts on a home, without a limit of calls and with short times; may be done again on the same home. */
    public static TestLetterbox start(Path home, Simulator letmc) throws Exception {
        return start(home, letmc, Map.of(), "");
    }

    /** As {@link #start(Path, Simulator)}, with other settings. */
    public static TestLetterbox start(Path home, Simulator letmc, Map<String, String> settings) throws Exception {
        return start(home, letmc, settings, "");
    }

    /**
     * As {@link #start(Path, Simulator)}.
     *
     * @param settings environment variables that go before the usual ones
     * @param agencyLines further lines of the agency's file
     */
    public static TestLetterbox start(Path home, Simulator letmc, Map<String, String> settings, String agencyLines)
            throws Exception {
        return start(home, letmc.baseUrl(), settings, agencyLines);
    }

    /** As {@link #start(Path, Simulator, Map, String)}, with a simulator that may run in another process. */
    public static TestLetterbox start(Path home, URI letmc, Map<String, String> settings, String agencyLines)
            throws Exception {
        Path agencies = Files.createDirectories(home.resolve("config-agencies"));
        Files.writeString(
                agencies.resolve("demo.yaml"),
                "agency: " + AGENCY + "\napiKey: \"{{env:LETMC_API_KEY}}\"\n" + agencyLines + "\n");
        Map<String, String> environment = new HashMap<>(Map.of(
                "LETTERBOX_HOME",
                home.toString(),
                "LETTERBOX_AGENCIES",
                agencies.toString(),
                "LETTERBOX_DROP_SETTLE",
                "100ms",
                "LETMC_BASE_URL",
                letmc.toString(),
                "LETMC_API_KEY",
                KEY,
                "LETMC_SHORT_NAME",
                AGENCY,
                "LETMC_REQUESTS",
                "0",
                "LETMC_TIMEOUT",
                "2s",
                "LETMC_SETTLE",
                "200ms"));
        environment.put("LETTERBOX_REFERENCE_AGE", "0s");
        environment.putAll(settings);
        return started(Office.open(Setup.read(
                        new Installation(
                                Path.of("routes").toAbsolutePath(),
                                Path.of("config").toAbsolutePath()),
                        environment)
                .get()));
    }

    private static TestLetterbox started(Office office) throws Exception {
        People people = new People();
        List<Optional<String>> reports = new CopyOnWriteArrayList<>();
        try {
            Application application = Application.start(
                    office,
                    new NoMeter(),
                    (agency, failure) -> reports.add(failure),
                    Map.of("alertTeller", people, "diskWatch", people));
            return new TestLetterbox(office, application, people, reports);
        } catch (Exception failed) {
            office.close();
            throw failed;
        }
    }

    public Office office() {
        return office;
    }

    public CamelContext camel() {
        return application.context();
    }

    /** What the alerts route asked for. */
    public People people() {
        return people;
    }

    /** What the doors reported, in order; empty for a door that works again. */
    public List<Optional<String>> doorReports() {
        return doorReports;
    }

    /** The folder of the agency's drop door and {@code properties.csv}. */
    public Path agencyHome() {
        return office.setup().agencyHome(AGENCY);
    }

    public Path inbox() {
        return agencyHome().resolve("drop/inbox");
    }

    /** Puts a whole file into the inbox, as a careful sender does: written elsewhere and renamed. */
    public Path drop(String name, byte[] bytes) throws IOException {
        Path file = inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Path elsewhere = Files.createTempFile(agencyHome(), "sending", "");
        Files.write(elsewhere, bytes);
        return Files.move(elsewhere, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Everything that ever arrived, the oldest first. */
    public List<Arrival> arrivals() {
        return office.search().arrivals(ALL).stream()
                .sorted(Comparator.comparing(Arrival::id))
                .toList();
    }

    /** All deliveries, the oldest first. */
    public List<Delivery> deliveries() {
        return office.search().deliveries(ALL).stream()
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
    }

    /** Whether there are so many deliveries and all are in this state. */
    public boolean all(int deliveries, DeliveryState state) {
        List<Delivery> now = deliveries();
        return now.size() == deliveries && now.stream().allMatch(one -> one.state() == state);
    }

    /** The text of all receipts for programs, one after the other. */
    public String receipts() throws IOException {
        return receipts(".csv");
    }

    /** The text of all receipts with such an ending, one after the other. */
    public String receipts(String ending) throws IOException {
        Path folder = agencyHome().resolve("drop/receipts");
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** Makes the database refuse such statements on a table until the trouble is over. */
    public Trouble refusing(String statement, String table) {
        String name = "refuses_" + statement.toLowerCase(java.util.Locale.ROOT) + "_" + table;
        office.journal()
                .write(handle -> handle.execute("CREATE TRIGGER " + name + " BEFORE " + statement + " ON " + table
                        + " BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END"));
        return () -> office.journal().write(handle -> handle.execute("DROP TRIGGER " + name));
    }

    @Override
    public void close() {
        application.close();
        office.close();
    }

    /** Something that is broken until it is over. */
    public interface Trouble {
        void over();
    }

    /** Stands in for the teller of alerts and the watch over the disk. */
    public static final class People {

        private final AtomicInteger told = new AtomicInteger();
        private final AtomicInteger looked = new AtomicInteger();
        private volatile boolean failing;

        public void tell() {
            told.incrementAndGet();
        }

        public void look() {
            looked.incrementAndGet();
            if (failing) {
                throw new IllegalStateException("the disk cannot be looked at");
            }
        }

        /** From now on looking after the disk fails. */
        public void failAtLooking() {
            failing = true;
        }

        public int told() {
            return told.get();
        }

        public int looked() {
            return looked.get();
        }
    }

    private static final class NoMeter implements CallMeter {

        @Override
        public void called(String agency, String operation, CallOutcome outcome) {}

        @Override
        public void waited(Lane lane, long millis) {}
    }
}
