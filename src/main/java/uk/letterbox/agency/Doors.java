package uk.letterbox.agency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/**
 * The doors that are open for an agency. An agency whose file names none has the drop door.
 *
 * @param drop for photographers' files
 * @param events for other systems' events
 * @param mail for enquiries by mail
 */
public record Doors(Optional<Drop> drop, Optional<Events> events, Optional<Mail> mail) {

    /**
     * The drop door.
     *
     * @param endField the custom field of a property that is set when all files of a drop are at letMC
     * @param types what letMC calls the portal media types that a file's name or address stands for, by {@code epc},
     *     {@code brochure}, {@code tour} and {@code video}; those left out have their usual names
     * @param pull SFTP servers of others that files are taken from
     * @param tell who is told when a shoot is complete or needs someone; mail addresses
     * @param tellBranch who is told besides when it is of a property of this branch of {@code properties.csv}
     */
    public record Drop(
            Optional<EndField> endField,
            Map<String, String> types,
            List<PullFrom> pull,
            List<String> tell,
            Map<String, List<String>> tellBranch) {

        public Drop {
            types = Map.copyOf(types);
            pull = List.copyOf(pull);
            tell = List.copyOf(tell);
            tellBranch = Map.copyOf(tellBranch);
        }
    }

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

    /**
     * The mail door.
     *
     * @param imap mailboxes beside the folder
     * @param trustedAuthservIds whose {@code Authentication-Results} count (RFC 8601), lower case
     * @param trustUnnamedResults whether results count that name nobody, as Microsoft 365 writes them
     * @param requireAuthForPortals whether a portal's mail without a result that counts is quarantined
     * @param ownDomains the agency's own mail domains, lower case
     * @param formSenders addresses that the agency's website forms send from, lower case
     * @param branches recipient address, lower case, to letMC's id or the name of a branch
     * @param defaultBranch of a mail to none of them; empty for the one of leads
     * @param window how long the same enquiry of the same person is a duplicate
     * @param alertTo branch, as written here, to who is told of its enquiries that need a person; mail addresses with commas
     */
    public record Mail(
            List<Mailbox> imap,
            Set<String> trustedAuthservIds,
            boolean trustUnnamedResults,
            boolean requireAuthForPortals,
            Set<String> ownDomains,
            Set<String> formSenders,
            Map<String, String> branches,
            String defaultBranch,
            Duration window,
            Map<String, String> alertTo) {

        public Mail {
            imap = List.copyOf(imap);
            trustedAuthservIds = Set.copyOf(trustedAuthservIds);
            ownDomains = Set.copyOf(ownDomains);
            formSenders = Set.copyOf(formSenders);
            branches = Map.copyOf(branches);
            alertTo = Map.copyOf(alertTo);
        }
    }
}
