package uk.letterbox.queue;

import java.io.IOException;
import java.util.Optional;

import jakarta.jms.ConnectionFactory;

import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.policy.JmsDefaultPrefetchPolicy;

import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/**
 * How a broker is reached by Artemis' own protocol or by AMQP 1.0. Neither client's classes are loaded before it is used.
 *
 * @param user empty for none
 * @param trust by what its certificate is trusted instead of what Java trusts; the connection is encrypted then
 */
public record JmsAccess(
        Connector.Protocol protocol, Secret url, String user, Secret password, Optional<TrustedCertificates> trust) {

    private static final long CONNECT_MILLIS = 15_000;
    private static final long REQUEST_MILLIS = 30_000;
    /** AMQP counts messages and not their bytes, and the client keeps them in memory. */
    private static final int AMQP_PREFETCH = 32;

    /**
     * What makes connections.
     *
     * @throws IOException when the certificates cannot be read
     */
    public ConnectionFactory factory() throws IOException {
        return switch (protocol) {
            case JMS -> artemis();
            case AMQP -> amqp();
            case KAFKA -> throw new IllegalArgumentException("Kafka does not speak JMS");
        };
    }

    private ConnectionFactory artemis() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url.reveal());
        if (trust.isPresent()) {
            for (TransportConfiguration broker : factory.getStaticConnectors()) {
                broker.getParams().put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
                broker.getParams().put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PEM");
                broker.getParams()
                        .put(
                                TransportConstants.TRUSTSTORE_PATH_PROP_NAME,
                                trust.get().file().toString());
            }
        }
        if (!user.isEmpty()) {
            factory.setUser(user);
            factory.setPassword(password.reveal());
        }
        factory.setDeserializationDenyList("*");
        return factory;
    }

    private ConnectionFactory amqp() throws IOException {
        JmsConnectionFactory factory = new JmsConnectionFactory(url.reveal());
        if (trust.isPresent()) {
            factory.setSslContext(trust.get().context());
        }
        if (!user.isEmpty()) {
            factory.setUsername(user);
            factory.setPassword(password.reveal());
        }
        factory.setConnectTimeout(CONNECT_MILLIS);
        factory.setRequestTimeout(REQUEST_MILLIS);
        factory.setSendTimeout(REQUEST_MILLIS);
        JmsDefaultPrefetchPolicy prefetch = new JmsDefaultPrefetchPolicy();
        prefetch.setAll(AMQP_PREFETCH);
        factory.setPrefetchPolicy(prefetch);
        return factory;
    }
}
