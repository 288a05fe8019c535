package uk.letterbox.queue;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A broker's queue as the start of a route. */
final class QueueEndpoint extends DefaultEndpoint {

    /** Between two polls; each of them waits for messages by itself. */
    private static final long PAUSE_MILLIS = 10;

    private final QueueComponent component;
    private final Connector connector;

    QueueEndpoint(String uri, QueueComponent component, Connector connector) {
        super(uri, component);
        this.component = component;
        this.connector = connector;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        QueueConsumer consumer = component.consumer(this, processor, connector);
        configureConsumer(consumer);
        consumer.setDelay(PAUSE_MILLIS);
        consumer.setInitialDelay(0);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("Nothing is sent to the queue of " + connector.name());
    }
}
