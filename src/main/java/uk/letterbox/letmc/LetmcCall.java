package uk.letterbox.letmc;

import java.time.Clock;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The two ends of the http step in a route: what goes in, and what came of it. */
public final class LetmcCall {

    private final Flights flights;
    private final Clock clock;

    public LetmcCall(Flights flights, Clock clock) {
        this.flights = flights;
        this.clock = clock;
    }

    /** Begins a call on this thread; the exchange keeps its properties, and loses headers and body, which are no part of it. */
    public void prepare(Exchange exchange, Flight flight) {
        flights.begin(flight);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
    }

    /**
     * Ends the call of this thread and says what came of it, after the http step or in the error channel. An answer that was
     * read to its end counts, whatever happened to the exchange afterwards.
     *
     * @throws IllegalStateException when no call is under way on this thread
     */
    public Answer answer(Exchange exchange) {
        Flight flight = flights.current()
                .orElseThrow(() -> new IllegalStateException("No call to letMC is under way on this thread"));
        flights.end();
        Answers answers = new Answers(flight.account().key());
        return flight.reply()
                .map(reply -> answers.read(flight.request(), reply, clock.instant()))
                .orElseGet(() -> answers.failed(failure(exchange), flight.headWritten()));
    }

    private static Exception failure(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Exception failure = exchange.getException() == null ? caught : exchange.getException();
        return failure == null ? new IllegalStateException("The http step was never reached") : failure;
    }
}
