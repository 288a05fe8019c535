package uk.letterbox.letmc;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Puts the call of this thread on the wire in place of whatever the client was given, and reads its answer to the end, all
 * within its deadline.
 */
final class FlightExecutor extends HttpRequestExecutor {

    private final Flights flights;
    private final WireRequest wire;
    private final DeadlineWatch watch;

    FlightExecutor(Flights flights, WireRequest wire, DeadlineWatch watch) {
        this.flights = flights;
        this.wire = wire;
        this.watch = watch;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest given,
            HttpClientConnection connection,
            HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        Flight flight = flights.current().orElseThrow(() -> new IOException("No call is under way on this thread"));
        if (flight.timeLeft().isNegative()) {
            throw new InterruptedIOException("The time of the call was up before it could be sent");
        }
        ClassicHttpRequest request = wire.of(flight);
        try (DeadlineWatch.Guard guard = watch.over(flight, connection)) {
            flight.departs();
            ClassicHttpResponse response = super.execute(request, connection, informed, context);
            flight.answered(WholeReply.read(response));
            return response;
        } catch (IOException failure) {
            throw flight.late() ? timedOut(failure) : failure;
        } catch (OutOfMemoryError full) {
            // The client would close its pool for good; the next call may well find memory again.
            throw new IOException("There was no memory to read the answer", full);
        }
    }

    private static IOException timedOut(IOException failure) {
        IOException timedOut = new InterruptedIOException("No whole answer by the deadline");
        timedOut.initCause(failure);
        return timedOut;
    }
}
