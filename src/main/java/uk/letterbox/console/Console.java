package uk.letterbox.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.login.FailedLogins;

/** The HTTP port: health and metrics for machines, the API for programs, a page that says so. */
public final class Console implements AutoCloseable {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Letterbox</title></head><body><h1>Letterbox</h1>"
            + "<p>It carries what arrives at an estate agency's door into letMC.</p><ul>"
            + "<li><a href=\"/observe/health\">/observe/health</a>: whether it is well</li>"
            + "<li><a href=\"/observe/metrics\">/observe/metrics</a>: metrics for Prometheus</li>"
            + "<li>/api/status, /api/arrivals, /api/deliveries, /api/shoots and POST /api/commands/{name}: the API, with"
            + " <code>Authorization: Bearer</code> and the console's password</li></ul></body></html>";

    private final ConsoleKeys keys;
    private final List<HealthCheck> checks;
    private final Metrics metrics;
    private final Supplier<StatusReport> status;
    private final Json json = new Json();
    private final LookUps lookUps;
    private final CommandRequest commands;
    private Optional<Javalin> server = Optional.empty();

    /**
     * @param checks what must be well; with none at all it is never ready
     * @param status asked each time
     */
    public Console(
            ConsoleKeys keys,
            List<HealthCheck> checks,
            Metrics metrics,
            Search search,
            ShootBook shoots,
            Supplier<StatusReport> status,
            Commands commands) {
        this.keys = keys;
        this.checks = List.copyOf(checks);
        this.metrics = metrics;
        this.status = status;
        this.lookUps = new LookUps(search, shoots, json);
        this.commands = new CommandRequest(commands, json);
    }

    /**
     * Opens the port.
     *
     * @param host a name or numeric address of this machine; on a loopback address only this machine is served
     * @param port 0 takes a free one
     * @throws UnknownHostException when the host is none of this machine
     */
    public void start(String host, int port) throws UnknownHostException {
        Gate gate = new Gate(
                keys,
                new FailedLogins(System::nanoTime),
                InetAddress.getByName(host).isLoopbackAddress());
        Javalin opened = Javalin.create(config -> configure(config, gate));
        server = Optional.of(opened);
        opened.start(host, port);
    }

    /** The port that is open. */
    public int port() {
        return server.map(Javalin::port).orElseThrow(() -> new IllegalStateException("The console was not started"));
    }

    private void configure(JavalinConfig config, Gate gate) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        RoutesConfig routes = config.routes;
        Faults faults = new Faults(json);
        routes.exception(HttpResponseException.class, faults::turnedDown);
        routes.exception(Exception.class, faults::ourFault);
        routes.before(gate::pass);
        routes.get("/", request -> request.html(PAGE));
        routes.get("/observe/health/live", request -> answer(request, HealthReport.alive()));
        routes.get("/observe/health/ready", request -> answer(request, HealthReport.of(checks)));
        routes.get("/observe/health", request -> answer(request, HealthReport.of(checks)));
        routes.get("/observe/metrics", this::scrape);
        routes.get("/api/arrivals", lookUps::arrivals);
        routes.get("/api/arrivals/{id}", lookUps::arrival);
        routes.get("/api/deliveries", lookUps::deliveries);
        routes.get("/api/deliveries/{id}", lookUps::delivery);
        routes.get("/api/shoots", lookUps::shoots);
        routes.get("/api/shoots/{id}", lookUps::shoot);
        routes.get("/api/status", request -> json.answer(request, status.get()));
        routes.post("/api/commands/{name}", commands::run);
    }

    private void answer(Context request, HealthReport report) {
        request.status(report.httpStatus());
        json.answer(request, report);
    }

    private void scrape(Context request) {
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }

    @Override
    public void close() {
        server.ifPresent(Javalin::stop);
    }
}
