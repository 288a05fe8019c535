package uk.letterbox.command;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.javalin.util.JavalinBindException;
import uk.letterbox.alert.AlertChannel;
import uk.letterbox.alert.AlertTeller;
import uk.letterbox.alert.DiskWatch;
import uk.letterbox.alert.DoorAlerts;
import uk.letterbox.alert.SmtpMail;
import uk.letterbox.alert.Webhook;
import uk.letterbox.console.Console;
import uk.letterbox.console.ConsoleKeys;
import uk.letterbox.console.ConsolePassword;
import uk.letterbox.console.HealthCheck;
import uk.letterbox.console.Metrics;
import uk.letterbox.door.DoorReport;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.Settings;
import uk.letterbox.wiring.Application;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** A Letterbox that runs in this process: the application, and the port by which people and commands reach it. */
final class RunningLetterbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningLetterbox.class);
    private static final int TOKEN_BYTES = 24;

    private final Office office;
    private final Application application;
    private final Console console;
    private final RunFile runFile;

    private RunningLetterbox(Office office, Application application, Console console, RunFile runFile) {
        this.office = office;
        this.application = application;
        this.console = console;
        this.runFile = runFile;
    }

    static RunningLetterbox start(Setup setup) throws Exception {
        Office office = Office.open(setup);
        Metrics metrics = new Metrics(
                office.overview(),
                office.asked().budgets(),
                office.setup().doors(),
                Clock.systemUTC(),
                System::nanoTime);
        DoorState doors = new DoorState(report(office));
        Secret token = new Secret(token());
        AtomicReference<Optional<Application>> started = new AtomicReference<>(Optional.empty());
        Console console = console(office, started::get, metrics, doors, token);
        try {
            openPort(console, setup.settings());
            Application application =
                    Application.start(office, new CountedCalls(metrics), doors, beans(office, metrics));
            started.set(Optional.of(application));
            RunFile runFile = new RunFile(setup.settings().text(Key.HTTP_HOST), console.port(), token);
            runFile.write(setup.home());
            LOG.info("The console listens on {}:{}", setup.settings().text(Key.HTTP_HOST), console.port());
            return new RunningLetterbox(office, application, console, runFile);
        } catch (Exception failed) {
            console.close();
            started.get().ifPresent(Application::close);
            office.close();
            throw failed;
        }
    }

    /** Before any door opens: what cannot be watched takes nothing in. */
    private static void openPort(Console console, Settings settings) throws IOException {
        String host = settings.text(Key.HTTP_HOST);
        int port = settings.count(Key.HTTP_PORT);
        try {
            console.start(host, port);
        } catch (JavalinBindException taken) {
            throw new IOException(
                    "The console cannot listen on " + host + ":" + port + ", because another program does or it is not"
                            + " allowed to. Stop that program, or choose another port, for example"
                            + " LETTERBOX_HTTP_PORT=8081 (0 takes a free one)",
                    taken);
        }
    }

    private static DoorReport report(Office office) {
        DoorAlerts alerts = new DoorAlerts(office.alerts());
        office.entrance().names().forEach(alerts::working);
        return (agency, failure) ->
                failure.ifPresentOrElse(text -> alerts.failing(agency, text), () -> alerts.working(agency));
    }

    private static Map<String, Object> beans(Office office, Metrics metrics) {
        Settings settings = office.setup().settings();
        return Map.of(
                "arrivalMeter",
                new CountedArrivals(metrics),
                "alertTeller",
                new AlertTeller(office.alerts(), channels(office), System::nanoTime),
                "diskWatch",
                new DiskWatch(office.spool(), office.alerts(), settings.size(Key.DISK_LOW)));
    }

    private static List<AlertChannel> channels(Office office) {
        Settings settings = office.setup().settings();
        List<AlertChannel> channels = new ArrayList<>();
        settings.url(Key.ALERT_WEBHOOK).map(Webhook::new).ifPresent(channels::add);
        office.tellers()
                .alertPost()
                .map(post -> new SmtpMail(post, settings.text(Key.ALERT_TO)))
                .ifPresent(channels::add);
        return channels;
    }

    private static Console console(
            Office office, Supplier<Optional<Application>> application, Metrics metrics, DoorState doors, Secret token)
            throws IOException {
        Settings settings = office.setup().settings();
        ConsolePassword password = ConsolePassword.of(
                settings.secret(Key.CONSOLE_PASSWORD), office.setup().home());
        if (password.made()) {
            System.out.println("The console password is " + password.secret().reveal()
                    + " (kept in console.password in the home folder; said this once)");
        }
        return new Console(
                new ConsoleKeys(password.secret(), token),
                checks(office, application, doors),
                metrics,
                office.search(),
                office.shoots(),
                Stand.of(office)::report,
                new OfficeCommands(office));
    }

    private static List<HealthCheck> checks(
            Office office, Supplier<Optional<Application>> application, DoorState doors) {
        return List.of(
                new HealthCheck(
                        "journal",
                        () -> office.journal().answers()
                                ? Optional.empty()
                                : Optional.of("the database does not answer")),
                new HealthCheck("routes", () -> application
                        .get()
                        .map(Application::stoppedRoutes)
                        .orElse(Optional.of("Letterbox is starting"))),
                new HealthCheck("claiming", () -> application.get().flatMap(Application::claimingStopped)),
                new HealthCheck("doors", doors::problem));
    }

    private static String token() {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    Office office() {
        return office;
    }

    /** Web, then calls and doors, then the database. */
    @Override
    public void close() {
        console.close();
        application.close();
        office.close();
        Optional<IOException> left = removeRunFile();
        LOG.info(
                "Letterbox has stopped{}",
                left.map(failure -> " (run.json stayed: " + failure + ")").orElse(""));
    }

    private Optional<IOException> removeRunFile() {
        try {
            runFile.remove(office.setup().home());
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }
}
