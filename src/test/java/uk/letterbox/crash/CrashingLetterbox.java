package uk.letterbox.crash;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Lane;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.journal.Desk;
import uk.letterbox.wiring.Application;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** The program as a process of its own that can be told where to wait for its death. Its settings are its environment's. */
public final class CrashingLetterbox {

    /** Said when everything has started. */
    static final String UP = "UP";
    /** Said, with the point's name, when the ordered point is reached. */
    static final String AT = "AT ";
    /** Said when nothing is left to be done. */
    static final String DRAINED = "DRAINED";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Office office;
    private final Orders orders;
    private final StopAt stop;
    private final Progress progress;

    private CrashingLetterbox(Office office, Orders orders) {
        this.office = office;
        this.orders = orders;
        this.stop = new StopAt(orders);
        this.progress = new Progress(office.journal());
    }

    public static void main(String[] words) {
        try {
            run(Orders.of(words));
        } catch (Exception failed) {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Orders orders) throws Exception {
        ProcessHandle.current().parent().orElseThrow().onExit().thenRun(() -> Runtime.getRuntime()
                .halt(1));
        Setup setup =
                Setup.read(Installation.find(System.getenv()), System.getenv()).get();
        try (AutoCloseable lock = setup.takeHome().orElseThrow();
                Office office = Office.open(setup)) {
            new CrashingLetterbox(office, orders).work();
        }
    }

    private void work() throws Exception {
        Map<String, Object> beans = Map.of(
                "alertTeller", new Nobody(),
                "diskWatch", new Nobody(),
                "stopAt", stop,
                "sabotage", new Sabotage(orders.broken()));
        try (Application running = Application.start(office, new Uncounted(), (agency, failure) -> {}, beans)) {
            say(UP);
            if (orders.point() == Point.P12) {
                replay();
            }
            // Folders vanish from the inbox while it is looked through; then it is looked through again.
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(LOOK)
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() ->
                            orders.drain() && progress.drained(office.setup().home()));
            say(DRAINED);
        }
    }

    private void replay() {
        Awaitility.await().atMost(LONGEST).pollInterval(LOOK).until(() -> !progress.in(DeliveryState.DEAD)
                .isEmpty());
        List<String> dead =
                progress.in(DeliveryState.DEAD).stream().map(Delivery::id).toList();
        stop.replaying(dead);
        Desk desk = office.desk();
        dead.forEach(desk::replay);
    }

    /** To the parent; nothing else begins a line with these words. */
    static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    /** A person to whom nothing is told. */
    public static final class Nobody {
        public void tell() {}

        public void look() {}
    }

    private static final class Uncounted implements CallMeter {
        @Override
        public void called(String agency, String operation, CallOutcome outcome) {}

        @Override
        public void waited(Lane lane, long millis) {}
    }
}
