package uk.letterbox.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

import uk.letterbox.door.DoorFailure;
import uk.letterbox.door.Postponed;

/**
 * Hands the events of a folder to the route, all that wait in one exchange, and lets go of their files when it came back.
 * Those that an earlier process began and did not end go one by one, so that the one that ended it is found.
 */
final class EventConsumer extends ScheduledPollConsumer {

    private static final String DOOR = "";

    private final EventInbox inbox;
    private final EventDoor door;
    private final Postponed postponed = new Postponed(System::nanoTime);
    private final DoorFailure failure;
    private final BooleanSupplier mine;

    EventConsumer(
            EventEndpoint endpoint,
            Processor processor,
            EventInbox inbox,
            EventDoor door,
            DoorFailure failure,
            BooleanSupplier mine) {
        super(endpoint, processor);
        this.inbox = inbox;
        this.door = door;
        this.failure = failure;
        this.mine = mine;
    }

    @Override
    protected int poll() {
        if (!postponed.mayTry(DOOR)) {
            return 0;
        }
        try {
            int taken = mine.getAsBoolean() ? take() : 0;
            postponed.worked(DOOR);
            failure.over();
            return taken;
        } catch (Exception failed) {
            postponed.failed(DOOR);
            failure.is("Events could not be taken in and stay in the inbox: " + failed + ".", failed);
            return 0;
        }
    }

    private int take() throws Exception {
        List<EventInbox.Waiting> ready = inbox.ready();
        if (ready.isEmpty()) {
            return 0;
        }
        for (List<EventInbox.Waiting> batch : batches(ready)) {
            inbox.letGo(batch, handedOver(batch));
        }
        return ready.size();
    }

    private List<List<EventInbox.Waiting>> batches(List<EventInbox.Waiting> ready) {
        Set<String> suspects = door.suspects(
                ready.stream().map(waiting -> waiting.received().key()).toList());
        List<List<EventInbox.Waiting>> batches = new ArrayList<>();
        ready.stream()
                .filter(waiting -> suspects.contains(waiting.received().key()))
                .forEach(suspect -> batches.add(List.of(suspect)));
        List<EventInbox.Waiting> rest = ready.stream()
                .filter(waiting -> !suspects.contains(waiting.received().key()))
                .toList();
        if (!rest.isEmpty()) {
            batches.add(rest);
        }
        return batches;
    }

    private List<EventDoor.Refusal> handedOver(List<EventInbox.Waiting> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn()
                    .setBody(batch.stream().map(EventInbox.Waiting::received).collect(Collectors.toList()));
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            List<EventDoor.Refusal> refusals = new ArrayList<>();
            for (Object refusal : exchange.getMessage().getBody(List.class)) {
                refusals.add((EventDoor.Refusal) refusal);
            }
            return refusals;
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
