package uk.letterbox.door;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** {@code events:<agency>} or {@code mail:<agency>}: the folder of that door. */
final class FolderEndpoint extends DefaultEndpoint {

    /** A lead that is put there waits no longer than this. */
    private static final long POLL_MILLIS = 25;

    private final FolderComponent component;
    private final String agency;

    FolderEndpoint(String uri, FolderComponent component, String agency) {
        super(uri, component);
        this.component = component;
        this.agency = agency;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        FolderConsumer<?> consumer = component.consumer(this, processor, agency);
        configureConsumer(consumer);
        consumer.setDelay(POLL_MILLIS);
        consumer.setInitialDelay(0);
        consumer.setGreedy(true);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("Nothing is sent to a folder of " + agency);
    }
}
