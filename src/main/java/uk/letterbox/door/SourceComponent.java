package uk.letterbox.door;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultComponent;

/** A component for the connectors of one kind: {@code queue:<connector>} or {@code mailbox:<connector>}. */
public final class SourceComponent extends DefaultComponent {

    private final Function<String, Optional<Source.Opening<?>>> openings;
    private final DoorReport report;
    private final BooleanSupplier mine;

    /**
     * @param openings by the names of connectors
     * @param report is told when a connector fails, by the connector's name, and when it works again
     * @param mine whether this process is the one that empties them: with two of them the order were lost
     */
    public SourceComponent(
            Function<String, Optional<Source.Opening<?>>> openings, DoorReport report, BooleanSupplier mine) {
        this.openings = openings;
        this.report = report;
        this.mine = mine;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new SourceEndpoint(
                uri,
                this,
                remaining,
                openings.apply(remaining)
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no such connector as " + uri + " asks for")));
    }

    SourceConsumer<?> consumer(SourceEndpoint endpoint, Processor processor, String name, Source.Opening<?> opening) {
        return new SourceConsumer<>(endpoint, processor, opening, new DoorFailure(name, report), mine);
    }
}
