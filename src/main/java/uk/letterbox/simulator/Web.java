package uk.letterbox.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;

/** The HTTP server: letMC's paths, and those by which the simulator itself is asked and told. */
final class Web {

    static final String HOST = "127.0.0.1";

    private static final long IDLE_MILLIS = 600_000;

    private final int port;
    private final Mischief mischief;
    private final Simulator simulator;
    private final Javalin javalin;

    Web(int port, Mischief mischief, Simulator simulator) {
        this.port = port;
        this.mischief = mischief;
        this.simulator = simulator;
        this.javalin = Javalin.create(this::configure);
    }

    void start() {
        javalin.start();
    }

    void stop() {
        javalin.stop();
    }

    int port() {
        return ((ServerConnector) javalin.jettyServer().server().getConnectors()[0]).getLocalPort();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.addConnector(this::connector);
        config.routes.get("/_simulator", this::tell);
        config.routes.post("/_simulator/faults", this::takeFaults);
        config.routes.post("/_simulator/reset", context -> simulator.reset());
        for (HandlerType method :
                List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)) {
            config.routes.addEndpoint(Endpoint.create(method, "*").handler(this::meet));
        }
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        // An id may hold a slash or worse, percent-encoded: whether it does is what tests want to see.
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private void meet(Context context) throws IOException, InterruptedException {
        World world = simulator.world();
        Wire wire = new Wire(context, world.options().habits());
        try {
            wire.send(new Visit(world, wire, mischief).answer());
        } catch (Cut gone) {
            // Nobody is there to be answered; the list of calls says that it was cut.
            context.status(400);
        }
    }

    private void tell(Context context) {
        World now = simulator.world();
        context.json(Map.of("calls", now.calls(), "state", now.state(), "windowMax", now.windowMax()));
    }

    private void takeFaults(Context context) {
        try {
            mischief.setFaults(Fault.parse(context.body()));
        } catch (IllegalArgumentException unreadable) {
            context.status(400).result(unreadable.getMessage());
        }
    }
}
