package uk.letterbox.door;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** The place of a connector as the start of a route. */
final class SourceEndpoint extends DefaultEndpoint {

    /** Between two polls; each of them waits for messages by itself. */
    private static final long PAUSE_MILLIS = 10;

    private final SourceComponent component;
    private final String name;
    private final Source.Opening<?> opening;

    SourceEndpoint(String uri, SourceComponent component, String name, Source.Opening<?> opening) {
        super(uri, component);
        this.component = component;
        this.name = name;
        this.opening = opening;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        SourceConsumer<?> consumer = component.consumer(this, processor, name, opening);
        configureConsumer(consumer);
        consumer.setDelay(PAUSE_MILLIS);
        consumer.setInitialDelay(0);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("Nothing is sent to " + name);
    }
}
