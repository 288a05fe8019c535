package uk.letterbox.letmc;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A connection that logs nothing of what it carries. The client's own writes every header, and so the key, to its log at
 * level debug, and no level of a log may be able to do that. It also looks for an answer while a body is still being written:
 * a server that turns a large upload down at once is heard.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();
    private static final int LISTEN_EVERY = 256 * 1024;

    QuietConnection(String id) {
        super(id, null, null, LIMITS, null, null, new MonitoringResponseOutOfOrderStrategy(LISTEN_EVERY), null, null);
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket tls, Socket socket) throws IOException {
        bind(new SocketHolder(tls, socket));
    }

    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {
        // The head holds the key.
    }

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {
        // An answer may repeat what it was asked.
    }
}
