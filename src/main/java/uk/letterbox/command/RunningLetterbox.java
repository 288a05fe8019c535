package uk.letterbox.command;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.alert.AlertChannel;
import uk.letterbox.alert.AlertTeller;
import uk.letterbox.alert.DiskWatch;
import uk.letterbox.alert.DoorAlerts;
import uk.letterbox.alert.SmtpMail;
import uk.letterbox.alert.Webhook;
import uk.letterbox.console.Console;
import uk.letterbox.console.Metrics;
import uk.letterbox.drop.DoorReport;
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

    private RunningLetterbox(Office office, Application application, Console console) {
        this.office = office;
        this.application = application;
        this.console = console;
    }

    static RunningLetterbox start(Setup setup) throws Exception {
        Office office = Office.open(setup);
        Metrics metrics = new Metrics(
                office.overview(), office.budgets(), List.copyOf(office.drops().keySet()));
        DoorState doors = new DoorState(report(office));
        Application application;
        try {
            application = Application.start(office, new CountedCalls(metrics), doors, aftermath(office));
        } catch (Exception failed) {
            office.close();
            throw failed;
        }
        try {
            Console console = console(office, application, metrics, doors);
            LOG.info("The console listens on {}:{}", setup.settings().text(Key.HTTP_HOST), console.port());
            return new RunningLetterbox(office, application, console);
        } catch (Exception failed) {
            application.close();
            office.close();
            throw failed;
        }
    }

    private static DoorReport report(Office office) {
        DoorAlerts alerts = new DoorAlerts(office.alerts());
        return (agency, failure) ->
                failure.ifPresentOrElse(text -> alerts.failing(agency, text), () -> alerts.working(agency));
    }

    private static Map<String, Object> aftermath(Office office) {
        Settings settings = office.setup().settings();
        return Map.of(
                "alertTeller",
                new AlertTeller(office.alerts(), channels(settings), System::nanoTime),
                "diskWatch",
                new DiskWatch(office.spool(), office.alerts(), settings.size(Key.DISK_LOW)));
    }

    private static List<AlertChannel> channels(Settings settings) {
        List<AlertChannel> channels = new ArrayList<>();
        settings.url(Key.ALERT_WEBHOOK).map(Webhook::new).ifPresent(channels::add);
        String to = settings.text(Key.ALERT_TO);
        String from = settings.has(Key.ALERT_FROM) ? settings.text(Key.ALERT_FROM) : to.split(",", 2)[0].strip();
        settings.url(Key.ALERT_SMTP_URL).map(url -> new SmtpMail(url, to, from)).ifPresent(channels::add);
        return channels;
    }

    private static Console console(Office office, Application application, Metrics metrics, DoorState doors)
            throws IOException {
        Settings settings = office.setup().settings();
        Secret token = new Secret(token());
        Secret password = ConsolePassword.of(
                settings.secret(Key.CONSOLE_PASSWORD), office.setup().home());
        String host = settings.text(Key.HTTP_HOST);
        Console console = Console.start(
                host,
                settings.count(Key.HTTP_PORT),
                new Console.Parts(
                        List.of(password, token),
                        office.search(),
                        office.arrivals(),
                        () -> StatusReport.of(office),
                        new OfficeCommands(office),
                        metrics,
                        Checks.of(office, application, doors)));
        new RunFile(host, console.port(), token).write(office.setup().home());
        return console;
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
            RunFile.remove(office.setup().home());
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }
}
