package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.door.DoorReport;

/**
 * A running Letterbox: the office with its doors open and its calls going out. Beans first, then the routes of the
 * installation, then the doors, so that nothing comes in before everything behind it works.
 */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Office office;
    private final Calls calls;
    private final OpenDoors doors;
    private final Aftermath aftermath;
    private final Main main;

    private Application(Office office, Calls calls, OpenDoors doors) {
        this.office = office;
        this.calls = calls;
        this.doors = doors;
        this.aftermath = new Aftermath(office);
        this.main = PlainCamel.of(
                office.setup(), "file:" + office.setup().installation().routes() + "/*.camel.yaml");
    }

    /**
     * Starts everything on an open office. The office stays the caller's to close, after this.
     *
     * @param beans what the aftermath routes need beside the office: {@code alertTeller}, {@code diskWatch}
     */
    public static Application start(Office office, CallMeter meter, DoorReport report, Map<String, Object> beans)
            throws Exception {
        office.keeping().sweepSpool();
        OpenDoors doors = new OpenDoors(office);
        doors.prepare();
        Application application = new Application(office, new Calls(office, meter, true), doors);
        try {
            application.bind(report, beans);
            application.main.start();
            application.open();
        } catch (Exception failed) {
            application.close();
            throw failed;
        }
        LOG.info("Letterbox is ready for {}", office.entrance().dropDoors().keySet());
        return application;
    }

    private void bind(DoorReport report, Map<String, Object> beans) throws IOException {
        doors.bind(main, report);
        calls.bind(main);
        aftermath.bind(main);
        if (!beans.containsKey("arrivalMeter")) {
            // Of two beans under one name Camel takes the first.
            main.bind("arrivalMeter", ArrivalMeter.none());
        }
        beans.forEach(main::bind);
    }

    /** A routes folder that is empty or wrong would start without a word, and take nothing in. */
    private void open() throws Exception {
        CamelContext context = main.getCamelContext();
        if (context.getRoutes().isEmpty()) {
            throw new IOException("There are no routes in "
                    + office.setup().installation().routes() + ". Restore the routes folder of the installation");
        }
        aftermath.open(context);
        doors.open(context);
    }

    /** What is wrong with claiming, if anything is. */
    public Optional<String> claimingStopped() {
        return calls.claimingStopped();
    }

    /** The ids of routes that ought to be running and are not, with their state. */
    public Optional<String> stoppedRoutes() {
        CamelContext context = main.getCamelContext();
        TreeSet<String> stopped = new TreeSet<>();
        for (Route route : context.getRoutes()) {
            if (!context.getRouteController().getRouteStatus(route.getRouteId()).isStarted()) {
                stopped.add(route.getRouteId());
            }
        }
        return stopped.isEmpty() ? Optional.empty() : Optional.of(stopped.toString());
    }

    /** The Camel context, for tests that look at routes. */
    public CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        doors.close();
        main.stop();
        calls.close();
    }
}
