package uk.letterbox.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/**
 * How a Kafka is reached.
 *
 * @param brokers those to begin with, {@code host:port}, with commas between them
 * @param user for SASL PLAIN; empty for none
 * @param tls whether the connection is encrypted
 * @param trust by what its certificate is trusted instead of what Java trusts
 */
public record KafkaAccess(
        String brokers, String user, Secret password, boolean tls, Optional<TrustedCertificates> trust) {

    /** The settings of any Kafka client that reaches it. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", brokers);
        settings.put("security.protocol", (user.isEmpty() ? "" : "SASL_") + protocol());
        if (!user.isEmpty()) {
            settings.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + quoted(user)
                            + "\" password=\"" + quoted(password.reveal()) + "\";");
        }
        trust.ifPresent(trusted -> {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(
                    SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, trusted.file().toString());
        });
        return settings;
    }

    private String protocol() {
        if (tls) {
            return "SSL";
        }
        return "PLAINTEXT";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
