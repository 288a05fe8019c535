package uk.letterbox.letmc;

import java.util.Optional;

/**
 * The call under way on each thread. Camel's http producer works on the thread of its exchange, and that thread is the only
 * thing the HTTP client and the route have in common: so the key and the request travel here, and in no exchange.
 */
public final class Flights {

    private final ThreadLocal<Flight> current = new ThreadLocal<>();

    /** Begins a call on this thread, in place of one that nobody ended. */
    public void begin(Flight flight) {
        current.set(flight);
    }

    /** The call under way on this thread. */
    public Optional<Flight> current() {
        return Optional.ofNullable(current.get());
    }

    /** Ends the call on this thread; nothing happens when there is none. */
    public void end() {
        current.remove();
    }
}
