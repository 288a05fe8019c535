package uk.letterbox.queue;

import java.util.Optional;

import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/**
 * A queue of a broker that brings events to an agency.
 *
 * @param name of its route: letters, digits, {@code -} and {@code _}
 * @param url of the broker, perhaps with a password in it; for Kafka the brokers to begin with
 * @param queue where events wait, a queue or topic
 * @param refused the queue or topic for messages that can become nothing
 * @param transactions whether the broker knows local transactions; Kafka is not asked
 * @param group the consumer group, for Kafka alone
 * @param tls whether the connection to a Kafka is encrypted; others say so in their url
 * @param trust by what its certificate is trusted instead of what Java trusts
 */
public record Connector(
        String name,
        String agency,
        Protocol protocol,
        Secret url,
        String queue,
        Optional<String> user,
        Secret password,
        String refused,
        boolean transactions,
        String group,
        boolean tls,
        Optional<TrustedCertificates> trust) {

    /** A text of a client without what nobody may see: the address, for there may be a password in it, and the password. */
    String unseen(String text) {
        String address = url.reveal();
        int options = address.indexOf('?');
        String shown = text.replace(address, name);
        shown = options < 0 ? shown : shown.replace(address.substring(options + 1), "***");
        return password.isEmpty() ? shown : shown.replace(password.reveal(), "***");
    }

    /** The word about the certificate among what is to be looked at when a broker cannot be used. */
    String certificate() {
        boolean encrypted = tls
                || trust.isPresent()
                || url.reveal().contains("sslEnabled=true")
                || url.reveal().contains("amqps:");
        return encrypted ? " certificate (is it for that host, and trusted?)," : "";
    }

    /** What is spoken with a broker. */
    public enum Protocol {
        JMS,
        AMQP,
        KAFKA;

        /** The word for it in settings and route names. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
