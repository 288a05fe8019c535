package uk.letterbox.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

import uk.letterbox.door.DoorFailure;
import uk.letterbox.door.Postponed;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.Received;

/**
 * Hands messages to the route, as many as wait in one exchange, and lets go of them when it came back. While the journal
 * fails the same messages are offered again and stay taken: giving them back would count against them at the broker, which
 * gives up on a message after a few times. While the broker fails it is connected to again, for ever.
 */
final class QueueConsumer extends ScheduledPollConsumer {

    private static final String DOOR = "";
    private static final Duration WAIT = Duration.ofMillis(500);

    private final Source.Opening opening;
    private final EventDoor door;
    private final Postponed postponed = new Postponed(System::nanoTime);
    private final DoorFailure failure;
    private final BooleanSupplier mine;
    private final List<EventDoor.Refusal> refusals = new ArrayList<>();
    private Optional<Source> source = Optional.empty();
    private List<Received> waiting = List.of();

    QueueConsumer(
            QueueEndpoint endpoint,
            Processor processor,
            Source.Opening opening,
            EventDoor door,
            DoorFailure failure,
            BooleanSupplier mine) {
        super(endpoint, processor);
        this.opening = opening;
        this.door = door;
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
        } catch (SourceFailed broker) {
            disconnect();
            failed(opening.told(broker), broker);
            return 0;
        } catch (Exception failed) {
            failed("Events could not be taken in and stay at their broker: " + failed + ".", failed);
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
            Source open = connected();
            if (waiting.isEmpty()) {
                waiting = open.next(WAIT);
            }
            int now = waiting.size();
            handOver();
            if (now > 0) {
                open.done(List.copyOf(refusals));
                refusals.clear();
            }
            taken += now;
            postponed.worked(DOOR);
            failure.over();
            if (now == 0) {
                return taken;
            }
        }
        return taken;
    }

    private Source connected() throws SourceFailed {
        if (source.isEmpty()) {
            source = Optional.of(opening.open());
        }
        return source.get();
    }

    /** What was not done waits at the broker again. */
    private synchronized void disconnect() {
        source.ifPresent(Source::close);
        source = Optional.empty();
        waiting = List.of();
        refusals.clear();
    }

    /** In order; one that an earlier process began and did not end goes alone, so that the one that ended it is found. */
    private void handOver() throws Exception {
        while (!waiting.isEmpty()) {
            Set<String> suspects =
                    door.suspects(waiting.stream().map(Received::key).toList());
            int upTo = 0;
            while (upTo < waiting.size() && !suspects.contains(waiting.get(upTo).key())) {
                upTo++;
            }
            List<Received> batch = waiting.subList(0, Math.max(1, upTo));
            refusals.addAll(handedOver(List.copyOf(batch)));
            waiting = waiting.subList(batch.size(), waiting.size());
        }
    }

    private List<EventDoor.Refusal> handedOver(List<Received> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(batch);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            List<EventDoor.Refusal> refused = new ArrayList<>();
            for (Object refusal : exchange.getMessage().getBody(List.class)) {
                refused.add((EventDoor.Refusal) refusal);
            }
            return refused;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        disconnect();
    }
}
