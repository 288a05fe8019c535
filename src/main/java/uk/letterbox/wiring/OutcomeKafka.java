package uk.letterbox.wiring;

import java.util.Properties;

import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.producer.Producer;

import uk.letterbox.queue.KafkaAccess;

/** Makes the producer of an agency's outcomes: its password stands in no address of an endpoint, which may be shown. */
final class OutcomeKafka extends DefaultKafkaClientFactory {

    private final KafkaAccess access;

    OutcomeKafka(KafkaAccess access) {
        this.access = access;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Producer getProducer(Properties settings) {
        settings.putAll(access.settings());
        return super.getProducer(settings);
    }
}
