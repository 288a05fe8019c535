package uk.letterbox.letmc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of bare sockets that keeps what came over the wire, and answers as it is told. */
public final class WireServer implements AutoCloseable {

    /** What to do once a request head has been read. */
    public interface Script {
        void serve(Seen seen, InputStream in, OutputStream out, Socket socket) throws IOException;
    }

    /** One connection: the head of its request as it came, and the body when the script reads it. */
    public static final class Seen {
        public final String head;
        volatile byte[] body = new byte[0];

        private Seen(String head) {
            this.head = head;
        }

        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        List<String> headers() {
            return List.of(head.substring(head.indexOf("\r\n") + 2).split("\r\n"));
        }

        int length() {
            return headers().stream()
                    .filter(header -> header.startsWith("Content-Length: "))
                    .mapToInt(header -> Integer.parseInt(header.substring(16)))
                    .findFirst()
                    .orElse(0);
        }
    }

    private final ServerSocket socket;
    private final String scheme;
    private final Script script;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public WireServer(Script script) throws IOException {
        this("http", new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
    }

    WireServer(String scheme, ServerSocket socket, Script script) {
        this.scheme = scheme;
        this.socket = socket;
        this.script = script;
        daemon(this::accept);
    }

    /** Reads the body and answers with this status, these header lines and this body. */
    public static Script answering(int status, String headers, String body) {
        return (seen, in, out, socket) -> {
            seen.body = in.readNBytes(seen.length());
            answer(out, status, headers, body);
        };
    }

    public static void answer(OutputStream out, int status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Said\r\nContent-Length: " + bytes.length + "\r\n" + headers + "\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
    }

    static String json() {
        return "Content-Type: application/json\r\n";
    }

    public URI base() {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    String hostAndPort() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public List<Seen> seen() {
        return seen;
    }

    /** How often somebody connected, whether or not anything was asked then. */
    public int connections() {
        return connections.get();
    }

    public Seen only() {
        if (seen.size() != 1) {
            throw new AssertionError("Wanted one request, saw " + seen.size());
        }
        return seen.get(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                connections.incrementAndGet();
                daemon(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A connection may end in any way here: that it does is what is tested, on the other side. */
    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String head = head(in);
            while (!head.isEmpty()) {
                Seen one = new Seen(head);
                seen.add(one);
                script.serve(one, in, connection.getOutputStream(), connection);
                head = connection.isClosed() ? "" : head(in);
            }
        } catch (IOException ended) {
            open.remove(connection);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }
}
