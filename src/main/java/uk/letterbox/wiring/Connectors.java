package uk.letterbox.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.door.Source;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.EventDoors;
import uk.letterbox.queue.Connector;
import uk.letterbox.queue.JmsOpening;
import uk.letterbox.queue.KafkaOpening;

/** The queues at brokers that feed the agencies' events doors. */
record Connectors(List<Connector> all) {

    /** As many arrivals as one commit takes. */
    private static final int MOST_MESSAGES = 256;

    static Connectors of(Setup setup) {
        List<Connector> all = new ArrayList<>();
        for (Agency agency : setup.agencies()) {
            int number = 0;
            for (Doors.Queue queue :
                    agency.doors().events().map(Doors.Events::queues).orElse(List.of())) {
                for (int consumer = 0; consumer < queue.consumers(); consumer++) {
                    number++;
                    all.add(connector(agency.shortName(), queue, number));
                }
            }
        }
        return new Connectors(List.copyOf(all));
    }

    private static Connector connector(String agency, Doors.Queue queue, int number) {
        return new Connector(
                agency + "-" + queue.protocol() + "-" + number,
                agency,
                Connector.Protocol.valueOf(queue.protocol().toUpperCase(Locale.ROOT)),
                queue.url(),
                queue.queue(),
                Optional.of(queue.user()).filter(user -> !user.isEmpty()),
                queue.password(),
                queue.refused(),
                queue.transactions(),
                queue.group(),
                queue.tls(),
                queue.trust());
    }

    List<String> names() {
        return all.stream().map(Connector::name).toList();
    }

    /** How one of them is connected to; empty where there is none of this name. */
    Optional<Source.Opening<?>> opening(String name, EventDoors doors) {
        return all.stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .map(connector -> opening(connector, doors));
    }

    private static Source.Opening<?> opening(Connector connector, EventDoors doors) {
        EventDoor door = doors.find(connector.agency()).orElseThrow();
        return connector.protocol() == Connector.Protocol.KAFKA
                ? new KafkaOpening(connector, door::suspects, doors.longest(), MOST_MESSAGES)
                : new JmsOpening(connector, door::suspects, doors.longest(), MOST_MESSAGES);
    }

    /** Opens a route for each. */
    void open(CamelContext context) throws Exception {
        for (Connector connector : all) {
            TemplatedRouteBuilder.builder(
                            context, "events-from-" + connector.protocol().word())
                    .parameter("connector", connector.name())
                    .add();
        }
    }
}
