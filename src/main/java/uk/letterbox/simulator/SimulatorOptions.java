package uk.letterbox.simulator;

import java.time.Duration;
import java.util.List;

/**
 * How a simulator behaves.
 *
 * @param port 0 for any free one; always on 127.0.0.1
 * @param requests how many calls a key may make in a rolling window; 0 for no limit
 * @param window the length of the rolling window
 * @param seed of everything that is left to chance: ids and faults
 * @param key the one key that opens it; empty to take any key, each with a window of its own
 * @param faults what goes wrong from the start
 * @param latency how long every call takes before anything is done
 * @param slow how long a call takes longer under the fault {@code slow}
 * @param habits how it does what the vendor does not say
 */
public record SimulatorOptions(
        int port,
        int requests,
        Duration window,
        long seed,
        String key,
        List<Fault> faults,
        Duration latency,
        Duration slow,
        Habits habits) {

    /** What a write answers; the vendor does not say. */
    public enum AnswerForm {
        /** The id as a bare JSON string. */
        OID,
        /** A bare {@code true}. */
        TRUE,
        /** 204 and nothing. */
        EMPTY,
        /** An object with the id as {@code OID}. */
        OBJECT
    }

    public SimulatorOptions {
        faults = List.copyOf(faults);
        if (requests < 0 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("A simulator cannot allow " + requests + " requests in " + window
                    + ": give 0 (no limit) or more requests, and a window longer than nothing");
        }
    }

    /** Any port, 50 calls in 60 s, the key {@code simulated-key}, no faults. */
    public static SimulatorOptions standard() {
        return new SimulatorOptions(
                0,
                50,
                Duration.ofSeconds(60),
                1,
                "simulated-key",
                List.of(),
                Duration.ZERO,
                Duration.ofSeconds(5),
                Habits.USUAL);
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(value, requests, window, seed, key, faults, latency, slow, habits);
    }

    public SimulatorOptions withLimit(int calls, Duration length) {
        return new SimulatorOptions(port, calls, length, seed, key, faults, latency, slow, habits);
    }

    public SimulatorOptions withSeed(long value) {
        return new SimulatorOptions(port, requests, window, value, key, faults, latency, slow, habits);
    }

    public SimulatorOptions withKey(String value) {
        return new SimulatorOptions(port, requests, window, seed, value, faults, latency, slow, habits);
    }

    /** As {@link Fault#parse} reads them. */
    public SimulatorOptions withFaults(String text) {
        return new SimulatorOptions(port, requests, window, seed, key, Fault.parse(text), latency, slow, habits);
    }

    public SimulatorOptions withLatency(Duration value) {
        return new SimulatorOptions(port, requests, window, seed, key, faults, value, slow, habits);
    }

    public SimulatorOptions withSlow(Duration value) {
        return new SimulatorOptions(port, requests, window, seed, key, faults, latency, value, habits);
    }

    public SimulatorOptions withAnswer(AnswerForm value) {
        return with(habits.withAnswer(value));
    }

    public SimulatorOptions withKeepsFileNames(boolean value) {
        return with(habits.withKeepsFileNames(value));
    }

    public SimulatorOptions withKeepsNumbers(boolean value) {
        return with(habits.withKeepsNumbers(value));
    }

    /**
     * Only files in this form are understood; empty for every one.
     *
     * @param status what answers any other
     */
    public SimulatorOptions withCodec(String value, int status) {
        return with(habits.withCodec(value, status));
    }

    /** The key is seen in this place alone; empty for any. */
    public SimulatorOptions withAuth(String value) {
        return with(habits.withAuth(value));
    }

    /** The header Date is so much later than the time. */
    public SimulatorOptions withAhead(Duration value) {
        return with(habits.withAhead(value));
    }

    private SimulatorOptions with(Habits value) {
        return new SimulatorOptions(port, requests, window, seed, key, faults, latency, slow, value);
    }
}
