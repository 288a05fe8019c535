package uk.letterbox.queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

import uk.letterbox.letmc.Certificates;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/** A real Artemis on one TCP port for its own protocol and AMQP 1.0, with a journal on disk that outlives it. */
public final class Artemis implements AutoCloseable {

    /** As Artemis is delivered. */
    private static final int MOST_DELIVERIES = 10;

    private static final int UNCOUNTED = -1;

    private final Path data;
    private final int port;
    private final int mostDeliveries;
    private final String tls;
    private final Optional<Guard> guard;
    private final Optional<TrustedCertificates> trust;
    private ActiveMQServer server;

    private Artemis(
            Path data, int mostDeliveries, String tls, Optional<Guard> guard, Optional<TrustedCertificates> trust)
            throws IOException {
        this.data = data;
        this.port = freePort();
        this.mostDeliveries = mostDeliveries;
        this.tls = tls;
        this.guard = guard;
        this.trust = trust;
    }

    /** Starts one in a folder, on a free port. */
    public static Artemis start(Path data) throws Exception {
        return started(new Artemis(data, MOST_DELIVERIES, "", Optional.empty(), Optional.empty()));
    }

    /** Starts one that never gives up on a message, as the README asks for. */
    public static Artemis startPatient(Path data) throws Exception {
        return started(new Artemis(data, UNCOUNTED, "", Optional.empty(), Optional.empty()));
    }

    /** Starts one that speaks over TLS alone, to whom a guard lets in. */
    public static Artemis start(Path data, Certificates certificates, Guard guard) throws Exception {
        String tls = ";sslEnabled=true;keyStorePath=%s;keyStorePassword=%s"
                .formatted(certificates.keyStore(), certificates.password());
        return started(new Artemis(
                data,
                MOST_DELIVERIES,
                tls,
                Optional.of(guard),
                Optional.of(new TrustedCertificates(certificates.pem()))));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Artemis started(Artemis broker) throws Exception {
        broker.start();
        return broker;
    }

    /** Starts again after {@link #stop}, with what it kept. */
    public void start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setSecurityEnabled(guard.isPresent())
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setJournalFileSize(4 * 1024 * 1024)
                .setJournalMinFiles(2)
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("all", "tcp://127.0.0.1:" + port + "?protocols=CORE,AMQP" + tls)
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of("dead"))
                                .setAutoCreateDeadLetterResources(true)
                                .setMaxDeliveryAttempts(mostDeliveries)
                                .setAutoDeleteQueues(false)
                                .setAutoDeleteAddresses(false));
        server = ActiveMQServers.newActiveMQServer(configuration);
        guard.ifPresent(server::setSecurityManager);
        server.start();
        if (!server.waitForActivation(30, java.util.concurrent.TimeUnit.SECONDS)) {
            throw new IOException("Artemis did not start");
        }
    }

    /** Goes away as in a crash of its machine: no farewell to clients. */
    public void stop() throws Exception {
        server.stop(true);
    }

    public String url(Connector.Protocol protocol) {
        return switch (protocol) {
            case JMS -> "tcp://localhost:" + port + (tls.isEmpty() ? "" : "?sslEnabled=true");
            case AMQP -> (tls.isEmpty() ? "amqp" : "amqps") + "://localhost:" + port;
            case KAFKA -> throw new IllegalArgumentException("Artemis does not speak Kafka's protocol");
        };
    }

    /** How a sender connects. */
    public ConnectionFactory factory(Connector.Protocol protocol) throws IOException {
        return new JmsAccess(
                        protocol,
                        new Secret(url(protocol)),
                        guard.map(Guard::user).orElse(""),
                        new Secret(guard.map(Guard::password).orElse("")),
                        trust)
                .factory();
    }

    /** The next text message of a queue, which is taken out of it; empty when none came in time. */
    public String next(String queue, Duration longest) throws JMSException, IOException {
        try (JMSContext context = factory(Connector.Protocol.JMS).createContext()) {
            Message message = context.createConsumer(context.createQueue(queue)).receive(longest.toMillis());
            return message == null ? "" : ((TextMessage) message).getText();
        }
    }

    /** How many messages wait in a queue; 0 when there is no such queue. */
    public long waiting(String queue) {
        var found = server.locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
