package uk.letterbox.simulator;

import java.net.URI;
import java.util.List;

/**
 * A stand-in for letMC on 127.0.0.1: the 26 operations of its V4 Property Management API with state, a limit, faults
 * and a list of every call. {@code GET /_simulator} tells calls and state, {@code POST /_simulator/faults} takes faults
 * as {@link Fault#parse} reads them, {@code POST /_simulator/reset} begins anew.
 */
public final class Simulator implements AutoCloseable {

    private final SimulatorOptions options;
    private final Mischief mischief;
    private final Web web;
    private volatile World world;

    private Simulator(SimulatorOptions options) {
        this.options = options;
        this.mischief = new Mischief(options.faults());
        this.world = new World(options);
        this.web = new Web(options.port(), mischief, this);
    }

    /** Begins to listen. */
    public static Simulator start(SimulatorOptions options) {
        Simulator simulator = new Simulator(options);
        simulator.web.start();
        return simulator;
    }

    /** Where it listens, without a path. */
    public URI baseUrl() {
        return URI.create("http://" + Web.HOST + ":" + port());
    }

    public int port() {
        return web.port();
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

    World world() {
        return world;
    }
}
