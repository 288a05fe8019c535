package uk.letterbox.routes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/** A real Artemis on a port of this machine that speaks its own protocol and AMQP, and may be stopped and started. */
final class Artemis implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ server;

    Artemis(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** Where it is, for a protocol of {@code tcp} or {@code amqp}. */
    String url(String protocol) {
        return protocol + "://127.0.0.1:" + port;
    }

    Artemis start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalFileSize(100 * 1024)
                .setGracefulShutdownEnabled(false)
                .addAcceptorConfiguration("all", url("tcp") + "?protocols=CORE,AMQP");
        server = new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new ActiveMQJAASSecurityManager());
        server.start();
        return this;
    }

    /** The next message of a queue and its headers; empty when none came in time. */
    String next(String queue, Duration longest) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url("tcp"));
                JMSContext context = factory.createContext()) {
            Message message = context.createConsumer(context.createQueue(queue)).receive(longest.toMillis());
            return message == null ? "" : ((TextMessage) message).getText();
        }
    }

    @Override
    public void close() throws Exception {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
