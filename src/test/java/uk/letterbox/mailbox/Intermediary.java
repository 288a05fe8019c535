package uk.letterbox.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands between Letterbox and a mail server: hears every command, and on demand changes what the server says, refuses
 * commands in its name, cuts or silences connections, and has a certificate where the server has none.
 */
final class Intermediary implements AutoCloseable {

    /** When TLS begins. */
    enum Tls {
        NEVER,
        AT_ONCE,
        BY_STARTTLS
    }

    /** Is told of a command before the server is; a text is the answer in the server's place. */
    interface Listener {
        Optional<String> hears(String command) throws Exception;
    }

    static final String CUT = "cut";

    private final ServerSocket door;
    private final int server;
    private final Tls tls;
    private final Optional<SSLContext> identity;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile Listener listener = command -> Optional.empty();
    private volatile UnaryOperator<String> words = line -> line;
    private volatile long cutAfter = Long.MAX_VALUE;
    private volatile boolean silent;

    private Intermediary(ServerSocket door, int server, Tls tls, Optional<SSLContext> identity) {
        this.door = door;
        this.server = server;
        this.tls = tls;
        this.identity = identity;
    }

    static Intermediary to(int server) throws IOException {
        return to(server, Tls.NEVER, Optional.empty());
    }

    static Intermediary to(int server, Tls tls, Optional<SSLContext> identity) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Intermediary one = new Intermediary(door, server, tls, identity);
        daemon(one::accept);
        return one;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every command so far, without its tag. */
    List<String> commands() {
        return commands;
    }

    void tell(Listener to) {
        listener = to;
    }

    /** Changes the lines that the server says; {@code ""} leaves one out, and {@link #CUT} is the end of the connection. */
    void changing(UnaryOperator<String> lines) {
        words = lines;
    }

    /** Hides something that the server can do. */
    void hide(String capability) {
        changing(line -> line.contains("CAPABILITY") ? line.replace(" " + capability, "") : line);
    }

    /** Each connection from now on breaks when the server has said so much. */
    void cutAfter(long bytes) {
        cutAfter = bytes;
    }

    /** From now on connections live and nothing comes through, as behind a firewall that has forgotten them. */
    void silence(boolean now) {
        silent = now;
    }

    void cutAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A connection may end in any way here: that it does is what is tested, on the other side. */
    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getByName("127.0.0.1"), server)) {
            open.add(client);
            open.add(behind);
            Socket safe = tls == Tls.AT_ONCE ? secured(client) : client;
            new Talk(safe, behind).carry();
        } catch (Exception ended) {
            open.remove(client);
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket safe =
                (SSLSocket) identity.orElseThrow().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        safe.setUseClientMode(false);
        safe.startHandshake();
        return safe;
    }

    /** One connection. */
    private final class Talk {

        private final Socket behind;
        private volatile Socket client;
        private long said;

        private Talk(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        private void carry() throws Exception {
            daemon(this::answers);
            for (String line = line(client.getInputStream()); !line.isEmpty(); line = line(client.getInputStream())) {
                String command = line.strip();
                String tag = command.split(" ")[0];
                commands.add(command.substring(tag.length()).strip());
                Optional<String> instead =
                        listener.hears(command.substring(tag.length()).strip());
                if (tls == Tls.BY_STARTTLS && command.endsWith("STARTTLS")) {
                    say(tag + " OK Begin TLS now\r\n");
                    client = secured(client);
                } else if (instead.isPresent()) {
                    say(tag + " " + instead.get() + "\r\n");
                } else if (!silent) {
                    behind.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
                    behind.getOutputStream().flush();
                }
            }
        }

        private void answers() {
            try (behind) {
                InputStream in = new BufferedInputStream(behind.getInputStream());
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    if (!silent) {
                        say(words.apply(line));
                    }
                }
                client.close();
            } catch (IOException ended) {
                hangUp();
            }
        }

        private void hangUp() {
            try {
                client.close();
            } catch (IOException closed) {
                open.remove(behind);
            }
        }

        private synchronized void say(String line) throws IOException {
            byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            OutputStream out = client.getOutputStream();
            int through = line.equals(CUT) ? 0 : (int) Math.min(bytes.length, Math.max(0, cutAfter - said));
            out.write(bytes, 0, through);
            out.flush();
            said += through;
            if (through < bytes.length) {
                throw new IOException("Cut as ordered");
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "intermediary");
        thread.setDaemon(true);
        thread.start();
    }
}
