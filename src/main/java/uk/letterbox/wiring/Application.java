package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.alert.DoorAlerts;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.dispatch.Dispatch;
import uk.letterbox.door.DoorReport;
import uk.letterbox.door.FolderComponent;
import uk.letterbox.door.SourceComponent;
import uk.letterbox.drop.DropBeans;
import uk.letterbox.drop.DropComponent;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.journal.Claims;
import uk.letterbox.journal.Notices;
import uk.letterbox.journal.Outcomes;
import uk.letterbox.settings.Key;

/**
 * A running Letterbox: the office with its doors open and its calls going out. Beans first, then the routes of the
 * installation, then the doors, so that nothing comes in before everything behind it works.
 */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final long LOOK_ALONE = 5_000;
    private static final long LOOK_AMONG_NODES = 1_000;

    private final Office office;
    private final Calls calls;
    private final Dispatch dispatch;
    private final Main main;
    private final DropRoutes dropRoutes;
    private final SftpDoor sftp;

    private Application(Office office, Calls calls, Dispatch dispatch, Main main) {
        this.office = office;
        this.calls = calls;
        this.dispatch = dispatch;
        this.main = main;
        this.sftp = new SftpDoor(office.setup(), office.entrance().drops());
        this.dropRoutes = new DropRoutes(office.entrance().drops());
    }

    /**
     * Starts everything on an open office. The office stays the caller's to close, after this.
     *
     * @param beans what the aftermath routes need beside the office: {@code alertTeller}, {@code diskWatch}
     */
    public static Application start(Office office, CallMeter meter, DoorReport report, Map<String, Object> beans)
            throws Exception {
        office.keeping().sweepSpool();
        for (DropDoor door : office.entrance().dropDoors().values()) {
            door.prepare();
        }
        Calls calls = new Calls(office, meter);
        Main main =
                plain(office.setup(), "file:" + office.setup().installation().routes() + "/*.camel.yaml");
        Dispatch dispatch = dispatch(office, meter, true);
        Application application = new Application(office, calls, dispatch, main);
        try {
            application.configure(dispatch, report, beans);
            main.start();
            application.openDoors();
        } catch (Exception failed) {
            application.close();
            throw failed;
        }
        LOG.info("Letterbox is ready for {}", office.entrance().dropDoors().keySet());
        return application;
    }

    /** Camel as it is run here, with these route files and nothing in it yet. */
    static Main plain(Setup setup, String routes) {
        Main main = new Main();
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setPropertyPlaceholderLocations("false");
        main.addOverrideProperty(
                Key.BASE_URL.text(),
                setup.settings().url(Key.BASE_URL).orElseThrow().toString());
        main.configure()
                .withName("letterbox")
                .withRoutesIncludePattern(routes)
                .withShutdownTimeout(20)
                .withShutdownLogInflightExchangesOnTimeout(false)
                .withStreamCachingEnabled(false)
                .withAllowUseOriginalMessage(false)
                .withJmxEnabled(false);
        return main;
    }

    private void configure(Dispatch dispatch, DoorReport report, Map<String, Object> beans) throws IOException {
        Leadership leadership = office.leadership();
        Connectors connectors = office.entrance().connectors();
        DoorReport waiting = new DoorAlerts(office.alerts())::waiting;
        main.bind("arrivals", office.arrivals());
        main.bind("dropDoors", new DropBeans(office.entrance().dropDoors()));
        main.bind("dropRoutes", dropRoutes);
        main.bind("pulledServers", office.entrance().pulls().beans());
        main.bind("eventDoors", office.entrance().eventDoors());
        main.bind("mailDoors", office.entrance().mailDoors());
        main.bind("letmcCalls", calls.beans());
        main.bind("callRecorder", dispatch.recorder());
        main.bind("receiptWriter", office.tellers().receipts());
        main.bind("heldArrivals", office.held());
        main.bind("enquiryTeller", office.tellers().ofEnquiries());
        main.bind("shootTeller", office.tellers().ofShoots());
        main.bind("leadership", leadership);
        main.bind("expiry", office.expiry());
        new OutcomeRoutes(office.setup()).bind(main, new Notices(office.journal()), office.alerts(), leadership);
        main.bind("errandKeep", office.asked().keep());
        main.bind("referenceRefresh", office.asked().referenceRefresh());
        main.bind("mappingWatch", office.asked().mappingWatch());
        if (!beans.containsKey("arrivalMeter")) {
            // Of two beans under one name Camel takes the first.
            main.bind("arrivalMeter", ArrivalMeter.none());
        }
        beans.forEach(main::bind);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport support) {
                CamelContext context = support.getCamelContext();
                context.addComponent("journal", dispatch.component());
                context.addComponent("http", calls.component());
                context.addComponent(
                        "drop", new DropComponent(office.entrance().dropDoors(), report, waiting, leadership));
                context.addComponent(
                        "events", new FolderComponent(office.entrance().events()::inbox, report, leadership::held));
                context.addComponent(
                        "mail", new FolderComponent(office.entrance().mails()::inbox, report, leadership::held));
                context.addComponent(
                        "queue",
                        new SourceComponent(
                                name -> connectors.opening(
                                        name, office.entrance().eventDoors()),
                                report,
                                leadership));
                context.addComponent(
                        "server", new SourceComponent(office.entrance().pulls()::opening, report, leadership));
                context.addComponent(
                        "mailbox", new SourceComponent(office.entrance().mailboxes()::opening, report, leadership));
            }
        });
    }

    /** @param deliveries whether anything but what people ask for is sent */
    static Dispatch dispatch(Office office, CallMeter meter, boolean deliveries) throws IOException {
        Setup setup = office.setup();
        Books books = office.books();
        boolean alone = setup.alone();
        return new Dispatch(
                new Claims(books.journal(), books.names(), books.ids(), books.errands(), deliveries),
                new Outcomes(books.journal(), books.names(), books.ids(), books.wakeUp()),
                Budgets.of(setup, HomeKey.of(setup.home())),
                Budgets.limit(setup.settings(), setup.settings().count(Key.REQUESTS)),
                books.wakeUp(),
                meter,
                agency -> setup.agencies().stream()
                        .anyMatch(one ->
                                one.shortName().equals(agency) && one.leads().resend()),
                new Random(),
                alone ? LOOK_ALONE : LOOK_AMONG_NODES,
                alone);
    }

    /** A routes folder that is empty or wrong would start without a word, and take nothing in. */
    private void openDoors() throws Exception {
        CamelContext context = main.getCamelContext();
        if (context.getRoutes().isEmpty()) {
            throw new IOException("There are no routes in "
                    + office.setup().installation().routes() + ". Restore the routes folder of the installation");
        }
        new OutcomeRoutes(office.setup()).open(context);
        dropRoutes.openNew(context);
        for (String agency : office.entrance().eventDoors().agencies()) {
            TemplatedRouteBuilder.builder(context, "events-from-folder")
                    .parameter("agency", agency)
                    .add();
        }
        for (String agency : office.entrance().mailDoors().agencies()) {
            TemplatedRouteBuilder.builder(context, "mail-from-folder")
                    .parameter("agency", agency)
                    .add();
        }
        office.entrance().connectors().open(context);
        office.entrance().mailboxes().open(context);
        office.entrance().pulls().open(context);
        sftp.open();
    }

    /** What is wrong with claiming, if anything is. */
    public Optional<String> claimingStopped() {
        return dispatch.rounds().problem();
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
        sftp.close();
        main.stop();
        calls.close();
    }
}
