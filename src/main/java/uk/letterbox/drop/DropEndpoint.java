package uk.letterbox.drop;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;

import uk.letterbox.door.DoorReport;

/** An inbox as the start of a route; nothing is sent to it. */
final class DropEndpoint extends ScheduledPollEndpoint {

    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final int POLLS_PER_SETTLE = 4;

    private final DropDoor door;
    private final DoorReport report;
    private final DoorReport waiting;
    private final BooleanSupplier mine;

    DropEndpoint(
            String uri,
            DropComponent component,
            DropDoor door,
            DoorReport report,
            DoorReport waiting,
            BooleanSupplier mine) {
        super(uri, component);
        this.door = door;
        this.report = report;
        this.waiting = waiting;
        this.mine = mine;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        DropConsumer consumer = new DropConsumer(this, processor, door, report, waiting, mine);
        configureConsumer(consumer);
        long poll = door.limits().settle().dividedBy(POLLS_PER_SETTLE).toMillis();
        consumer.setDelay(Math.max(SHORTEST_POLL.toMillis(), Math.min(LONGEST_POLL.toMillis(), poll)));
        consumer.setInitialDelay(0);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("Nothing is sent to the drop door of " + door.name());
    }
}
