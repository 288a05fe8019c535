package uk.letterbox.agency;

import java.util.Optional;

import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/**
 * Where an agency's outcomes of events go instead of its folder.
 *
 * @param url of the broker, for JMS and AMQP; the bootstrap servers for Kafka
 * @param name of the queue or topic
 * @param user empty for none
 * @param tls whether the connection to a Kafka is encrypted; others say so in their url
 * @param trust by what its certificate is trusted instead of what Java trusts
 */
public record OutcomesTo(
        Protocol protocol,
        Secret url,
        String name,
        String user,
        Secret password,
        boolean tls,
        Optional<TrustedCertificates> trust) {

    /** What the broker speaks; in the order in which the door's brokers are looked at. */
    public enum Protocol {
        JMS,
        AMQP,
        KAFKA
    }
}
