package uk.letterbox.simulator;

import java.io.IOException;
import java.net.URI;
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

/**
 * A stand-in for letMC on 127.0.0.1: the 26 operations of its V4 Property Management API with state, a limit, faults
 * and a list of every call. {@code GET /_simulator} tells calls and state, {@code POST /_simulator/faults} takes faults
 * as {@link Fault#parse} reads them, {@code POST /_simulator/reset} begins anew.
 */
public final class Simulator implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long IDLE_MILLIS = 600_000;

    private final SimulatorOptions options;
    private final Mischief mischief;
    private final Javalin web;
    private volatile World world;

    private Simulator(SimulatorOptions options) {
        this.options = options;
        this.mischief = new Mischief(options.faults());
        this.world = new World(options);
        this.web = Javalin.create(this::configure);
    }

    /** Begins to listen. */
    public static Simulator start(SimulatorOptions options) {
        Simulator simulator = new Simulator(options);
        simulator.web.start();
        return simulator;
    }

    /** Where it listens, without a path. */
    public URI baseUrl() {
        return URI.create("http://" + HOST + ":" + port());
    }

    public int port() {
        return ((ServerConnector) web.jettyServer().server().getConnectors()[0]).getLocalPort();
    }

    /** Those whose answer is ready, in the order of their arrival. */
    public List<SimulatedCall> calls() {
        return world.calls();
    }

    /** The most calls of one key in any rolling window, each stamped as it arrived. */
    public int windowMax() {
        return world.windowMax();
    }

    /** The most calls of one key in any rolling window, each stamped when its answer was ready. */
    public int windowMaxByEnd() {
        return world.windowMaxByEnd();
    }

    public SimulatedState state() {
        return world.state();
    }

    /** What goes wrong from the next call on, instead of what did. */
    public void setFaults(List<Fault> faults) {
        mischief.setFaults(faults);
    }

    /**
     * Makes the calls of an operation wait, each after its body has been read, until the gate is released.
     *
     * @param operation its id, or {@code *} for every one
     * @param afterEffect whether they wait with the effect done and the answer not given, or before the effect
     */
    public Gate hold(String operation, boolean afterEffect) {
        return mischief.hold(operation, afterEffect);
    }

    /** Begins anew: no calls, no state, windows empty, and the faults of the options. Gates are released. */
    public void reset() {
        mischief.releaseAll();
        mischief.setFaults(options.faults());
        world = new World(options);
    }

    @Override
    public void close() {
        mischief.releaseAll();
        web.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.addConnector(this::connector);
        config.routes.get("/_simulator", this::tell);
        config.routes.post("/_simulator/faults", this::takeFaults);
        config.routes.post("/_simulator/reset", context -> reset());
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
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private void meet(Context context) throws IOException, InterruptedException {
        Wire wire = new Wire(context);
        try {
            wire.send(new Visit(world, wire, mischief).answer());
        } catch (Cut gone) {
            // Nobody is there to be answered; the list of calls says that it was cut.
            context.status(400);
        }
    }

    private void tell(Context context) {
        World now = world;
        context.json(Map.of("calls", now.calls(), "state", now.state(), "windowMax", now.windowMax()));
    }

    private void takeFaults(Context context) {
        try {
            setFaults(Fault.parse(context.body()));
        } catch (IllegalArgumentException unreadable) {
            context.status(400).result(unreadable.getMessage());
        }
    }
}
