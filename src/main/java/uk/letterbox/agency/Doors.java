package uk.letterbox.agency;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/**
 * The doors that are open for an agency. An agency whose file names none has the drop door.
 *
 * @param drop for photographers' files
 * @param events for other systems' events
 */
public record Doors(Optional<Drop> drop, Optional<Events> events) {

    /**
     * The drop door.
     *
     * @param endField the custom field of a property that is set when all files of a drop are at letMC
     */
    public record Drop(Optional<EndField> endField) {}

    /**
     * A custom field with its value.
     *
     * @param name of the field, or its id at letMC
     * @param value JSON, e.g. {@code "done"} with its quotes
     */
    public record EndField(String name, String value) {}

    /**
     * The events door.
     *
     * @param paths folders below which a file may lie that an event names by its path; absolute
     * @param urlHosts hosts, with a port where it is not 443, that a file may be fetched from; none is none
     * @param queues where events wait at brokers
     * @param outcomes where their outcomes go; into the door's folder where there is none
     */
    public record Events(List<Path> paths, Set<String> urlHosts, List<Queue> queues, Optional<OutcomesTo> outcomes) {

        public Events {
            paths = List.copyOf(paths);
            urlHosts = Set.copyOf(urlHosts);
            queues = List.copyOf(queues);
        }
    }

    /**
     * A queue at a broker.
     *
     * @param protocol {@code jms} (Artemis' own), {@code amqp} (AMQP 1.0) or {@code kafka}
     * @param url of the broker; a secret, for it may hold a password; for Kafka the brokers to begin with
     * @param queue its name, or that of the topic
     * @param user empty for none
     * @param refused the queue for messages that can become nothing
     * @param consumers how many take messages at a time; more than one do not keep their order
     * @param transactions whether the broker knows local transactions
     * @param group the consumer group, for Kafka alone
     * @param tls whether the connection to a Kafka is encrypted; others say so in their url
     * @param trust by what its certificate is trusted instead of what Java trusts
     */
    public record Queue(
            String protocol,
            Secret url,
            String queue,
            String user,
            Secret password,
            String refused,
            int consumers,
            boolean transactions,
            String group,
            boolean tls,
            Optional<TrustedCertificates> trust) {

        /** Whether another one is this very queue. */
        boolean same(Queue other) {
            return protocol.equals(other.protocol) && url.equals(other.url) && queue.equals(other.queue);
        }
    }
}
