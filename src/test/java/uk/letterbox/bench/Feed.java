package uk.letterbox.bench;

import java.nio.file.Path;
import java.util.List;

import uk.letterbox.queue.Connector;
import uk.letterbox.queue.Drained;

/** A place where events wait for Letterbox. */
interface Feed extends AutoCloseable {

    /** The connectors of the events door. */
    enum Way {
        FOLDER("the folder"),
        JMS("Artemis by JMS"),
        AMQP("Artemis by AMQP"),
        KAFKA("Kafka");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** Starts one for a Letterbox whose home is this folder; what it needs for itself lies beside it. */
        Feed open(Path home) throws Exception {
            return switch (this) {
                case FOLDER -> new FolderFeed(home);
                case JMS -> new ArtemisFeed(Connector.Protocol.JMS, home.resolveSibling("artemis"));
                case AMQP -> new ArtemisFeed(Connector.Protocol.AMQP, home.resolveSibling("artemis"));
                case KAFKA -> new KafkaFeed();
            };
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Puts events there; when it returns they are there. */
    void send(List<String> events) throws Exception;

    /** The events door in the agency's file that takes them from there. */
    String door();

    /** Takes so many events from there with the least work: without Letterbox. */
    void drain(int events, Drained.Taking taking) throws Exception;

    @Override
    void close() throws Exception;
}
