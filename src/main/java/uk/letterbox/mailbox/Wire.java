package uk.letterbox.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * The socket of one connection: how long it is waited at can be changed, and another thread can cut it. Jakarta Mail lets
 * nobody at its own. It is never waited at for writing: what we say is shorter than what a socket keeps.
 */
final class Wire extends SocketFactory {

    private static final String PREFIX = "mail.imap.";

    private final SSLContext trusted;
    private final boolean tls;
    private final Times times;
    private Socket socket;
    private boolean cut;

    /**
     * @param trusted says which certificates are believed
     * @param tls whether TLS begins with the connection
     */
    Wire(SSLContext trusted, boolean tls, Times times) {
        this.trusted = trusted;
        this.tls = tls;
        this.times = times;
    }

    /** What makes Jakarta Mail use it, and check that the server is who it is said to be. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put(PREFIX + "socketFactory", this);
        properties.put(PREFIX + "socketFactory.fallback", "false");
        properties.put(PREFIX + "ssl.socketFactory", trusted.getSocketFactory());
        properties.put(PREFIX + "ssl.checkserveridentity", "true");
        properties.put(
                PREFIX + "connectiontimeout", Long.toString(times.connect().toMillis()));
        properties.put(PREFIX + "timeout", Long.toString(times.read().toMillis()));
        return properties;
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (cut) {
            throw new SocketException("Letterbox stops");
        }
        socket = tls ? trusted.getSocketFactory().createSocket() : new Socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Waits so long for the next bytes from now on. */
    synchronized void waitFor(Duration time) throws SocketException {
        socket.setSoTimeout(Math.toIntExact(Math.max(1, time.toMillis())));
    }

    /** As long as for an answer. */
    void waitForAnswers() throws SocketException {
        waitFor(times.read());
    }

    /** Cuts the connection, whatever is under way on it. */
    synchronized void cut() throws IOException {
        cut = true;
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new UnsupportedOperationException();
    }
}
