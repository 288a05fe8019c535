package uk.letterbox.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.jms.JMSException;

import uk.letterbox.queue.Artemis;
import uk.letterbox.queue.Connector;
import uk.letterbox.queue.Sender;

/** By queues of an Artemis. */
final class QueueWay implements Way {

    private final Artemis broker;
    private final Connector.Protocol protocol;
    private final Sender sender;

    QueueWay(Artemis broker, Connector.Protocol protocol) throws JMSException, IOException {
        this.broker = broker;
        this.protocol = protocol;
        this.sender = new Sender(broker, protocol, events());
    }

    private String events() {
        return "events." + agency();
    }

    private String told() {
        return "outcomes." + agency();
    }

    @Override
    public String agency() {
        return protocol.word();
    }

    @Override
    public String door() {
        return "{ %s: [ { url: \"%s\", queue: %s } ], outcomes: %s }"
                .formatted(protocol.word(), broker.url(protocol), events(), told());
    }

    @Override
    public void send(List<String> messages) throws JMSException {
        sender.send(messages);
    }

    @Override
    public boolean empty() {
        return broker.waiting(events()) == 0;
    }

    @Override
    public List<Returned> refused() throws JMSException {
        List<Returned> returned = new ArrayList<>();
        for (Sender.Taken message : taken(events() + ".refused")) {
            returned.add(new Returned(message.text(), message.reason()));
        }
        return returned;
    }

    @Override
    public List<String> outcomes() throws JMSException {
        List<String> outcomes = new ArrayList<>();
        for (Sender.Taken message : taken(told())) {
            outcomes.add(message.text());
        }
        return outcomes;
    }

    private List<Sender.Taken> taken(String queue) throws JMSException {
        return sender.take(queue, broker.waiting(queue));
    }

    @Override
    public void close() throws JMSException {
        sender.close();
    }
}
