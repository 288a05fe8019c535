package uk.letterbox.dispatch;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** {@code journal:due}. */
final class JournalEndpoint extends DefaultEndpoint {

    private final JournalComponent component;

    JournalEndpoint(String uri, JournalComponent component) {
        super(uri, component);
        this.component = component;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = component.consumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("journal:due is read from; the journal is written by its own beans");
    }
}
