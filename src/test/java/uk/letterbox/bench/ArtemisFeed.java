package uk.letterbox.bench;

import java.nio.file.Path;
import java.util.List;

import uk.letterbox.queue.Artemis;
import uk.letterbox.queue.Connector;
import uk.letterbox.queue.Drained;
import uk.letterbox.queue.Sender;

/** A queue of an Artemis whose journal is on the disk. */
final class ArtemisFeed implements Feed {

    private static final int A_TRANSACTION = 1_000;

    private final Connector.Protocol protocol;
    private final Artemis broker;
    private final Sender sender;

    ArtemisFeed(Connector.Protocol protocol, Path data) throws Exception {
        this.protocol = protocol;
        this.broker = Artemis.start(data);
        this.sender = new Sender(broker, protocol);
    }

    @Override
    public void send(List<String> events) throws Exception {
        for (int from = 0; from < events.size(); from += A_TRANSACTION) {
            sender.send(events.subList(from, Math.min(events.size(), from + A_TRANSACTION)));
        }
    }

    @Override
    public String door() {
        return protocol.word() + ": [ { url: \"" + broker.url(protocol) + "\" } ]";
    }

    @Override
    public void drain(int events, Drained.Taking taking) throws Exception {
        Drained.queue(protocol, broker.url(protocol), events, taking);
    }

    @Override
    public void close() throws Exception {
        sender.close();
        broker.close();
    }
}
