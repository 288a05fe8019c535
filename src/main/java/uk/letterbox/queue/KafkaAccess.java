package uk.letterbox.queue;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.config.SaslConfigs;

import uk.letterbox.settings.Secret;

/**
 * How a Kafka is reached.
 *
 * @param brokers those to begin with, {@code host:port}, with commas between them
 * @param user for SASL PLAIN; empty for none
 * @param tls whether the connection is encrypted, with a certificate that Java trusts
 */
public record KafkaAccess(String brokers, String user, Secret password, boolean tls) {

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
