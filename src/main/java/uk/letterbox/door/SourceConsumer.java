package uk.letterbox.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Hands messages to the route, as many as wait in one exchange, and lets go of them when it came back. While the journal
 * fails the same messages are offered again and stay taken: giving them back would count against them at a broker, which
 * gives up on a message after a few times. While the other side fails it is connected to again, for ever.
 */
final class SourceConsumer<M> extends ScheduledPollConsumer {

    private static final String DOOR = "";
    private static final Duration WAIT = Duration.ofMillis(500);

    private final Source.Opening<M> opening;
    private final Postponed postponed = new Postponed(System::nanoTime);
    private final DoorFailure failure;
    private final BooleanSupplier mine;
    private final List<Object> answers = new ArrayList<>();
    private Optional<Source<M>> source = Optional.empty();
    private List<M> waiting = List.of();

    SourceConsumer(
            Endpoint endpoint,
            Processor processor,
            Source.Opening<M> opening,
            DoorFailure failure,
            BooleanSupplier mine) {
        super(endpoint, processor);
        this.opening = opening;
        this.failure = failure;
        this.mine = mine;
    }

    @Override
    protected synchronized int poll() {
        if (!postponed.mayTry(DOOR)) {
            return 0;
        }
        try {
            return take();
        } catch (SourceFailed otherSide) {
            disconnect();
            failed(opening.told(otherSide), otherSide);
            return 0;
        } catch (Exception failed) {
            failed("What came could not be taken in and stays where it is: " + failed + ".", failed);
            return 0;
        }
    }

    private void failed(String text, Exception cause) {
        if (!isRunAllowed()) {
            return;
        }
        postponed.failed(DOOR);
        failure.is(text, cause);
    }

    private int take() throws Exception {
        int taken = 0;
        while (isRunAllowed()) {
            if (!mine.getAsBoolean()) {
                disconnect();
                return taken;
            }
            Source<M> open = connected();
            if (waiting.isEmpty()) {
                waiting = open.next(WAIT);
            }
            int now = waiting.size();
            handOver();
            if (now > 0) {
                open.done(List.copyOf(answers));
                answers.clear();
            }
            taken += now;
            postponed.worked(DOOR);
            open.trouble().ifPresentOrElse(failure::is, failure::over);
            if (now == 0) {
                return taken;
            }
        }
        return taken;
    }

    private Source<M> connected() throws SourceFailed {
        if (source.isEmpty()) {
            source = Optional.of(opening.open());
        }
        return source.get();
    }

    /** What was not done waits on the other side again. */
    private synchronized void disconnect() {
        source.ifPresent(Source::close);
        source = Optional.empty();
        waiting = List.of();
        answers.clear();
    }

    /** In order; one that an earlier process began and did not end goes alone, so that the one that ended it is found. */
    private void handOver() throws Exception {
        while (!waiting.isEmpty()) {
            Set<M> suspects = opening.suspects(waiting);
            int upTo = 0;
            while (upTo < waiting.size() && !suspects.contains(waiting.get(upTo))) {
                upTo++;
            }
            List<M> batch = waiting.subList(0, Math.max(1, upTo));
            answers.addAll(handedOver(List.copyOf(batch)));
            waiting = waiting.subList(batch.size(), waiting.size());
        }
    }

    private List<?> handedOver(List<M> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(batch);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return exchange.getMessage().getBody(List.class);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        opening.stop();
        disconnect();
    }
}
