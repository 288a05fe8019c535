package uk.letterbox.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultComponent;

import uk.letterbox.door.DoorFailure;
import uk.letterbox.door.DoorReport;
import uk.letterbox.events.EventDoors;

/** The component {@code queue}: {@code queue:<connector>} is a queue that brings events to an agency. */
public final class QueueComponent extends DefaultComponent {

    /** As many arrivals as one commit takes. */
    public static final int MOST_MESSAGES = 256;

    private final Map<String, Connector> connectors;
    private final EventDoors doors;
    private final DoorReport report;
    private final BooleanSupplier mine;
    private final int most;

    /**
     * @param report is told when a connector fails, by the connector's name, and when it works again
     * @param mine whether this process is the one that empties the queues: with two of them the order were lost
     * @param most messages taken in one go, at most {@link #MOST_MESSAGES}
     */
    public QueueComponent(
            List<Connector> connectors, EventDoors doors, DoorReport report, BooleanSupplier mine, int most) {
        this.connectors =
                connectors.stream().collect(Collectors.toUnmodifiableMap(Connector::name, Function.identity()));
        this.doors = doors;
        this.report = report;
        this.mine = mine;
        this.most = most;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new QueueEndpoint(
                uri,
                this,
                Optional.ofNullable(connectors.get(remaining))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no connector " + remaining + "; there are " + connectors.keySet())));
    }

    private Source.Opening opening(Connector connector) {
        return connector.protocol() == Connector.Protocol.KAFKA
                ? new KafkaOpening(connector, doors.longest(), most)
                : new JmsOpening(connector, doors.longest(), most);
    }

    QueueConsumer consumer(QueueEndpoint endpoint, Processor processor, Connector connector) {
        return new QueueConsumer(
                endpoint,
                processor,
                opening(connector),
                doors.find(connector.agency()).orElseThrow(),
                new DoorFailure(connector.name(), report),
                mine);
    }
}
