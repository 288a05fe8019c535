package uk.letterbox.events;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** {@code events:<agency>}: the folder of its events door. */
final class EventEndpoint extends DefaultEndpoint {

    private static final long POLL_MILLIS = 200;

    private final EventComponent component;
    private final String agency;

    EventEndpoint(String uri, EventComponent component, String agency) {
        super(uri, component);
        this.component = component;
        this.agency = agency;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        EventConsumer consumer = component.consumer(this, processor, agency);
        configureConsumer(consumer);
        consumer.setDelay(POLL_MILLIS);
        consumer.setInitialDelay(0);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("Nothing is sent to the events door of " + agency);
    }
}
