package uk.letterbox.crash;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wire between Letterbox and the simulated letMC: on demand it lets half of a body through and no more. */
final class Gateway implements AutoCloseable {

    private static final int LONGEST_HEAD = 64 * 1024;

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch wanted = new CountDownLatch(0);

    private Gateway(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** Opens a way to a port of this machine. */
    static Gateway to(int server) throws IOException {
        Gateway gateway = new Gateway(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server);
        start(gateway::receive);
        return gateway;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on half of the body of the next write comes through. */
    void stopInTheNextBody() {
        wanted = new CountDownLatch(1);
    }

    /** Whether a write has come through by half within the time. */
    boolean stopped(Duration within) throws InterruptedException {
        return wanted.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Breaks every connection, and is an open way again. */
    void breakAll() throws IOException {
        wanted.countDown();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }

    private void receive() {
        try {
            while (true) {
                Socket client = door.accept();
                start(() -> connect(client));
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket letmc = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(client);
            open.add(letmc);
            Thread answers = start(() -> copy(letmc, client));
            request(new DataInputStream(client.getInputStream()), letmc.getOutputStream());
            answers.join();
        } catch (IOException | InterruptedException broken) {
            // Either end may go away at any time: that is what is tested.
        } finally {
            open.remove(client);
        }
    }

    private void request(DataInputStream in, OutputStream out) throws IOException, InterruptedException {
        String head = head(in);
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        long length = length(head);
        CountDownLatch stop = wanted;
        if (length > 0 && stop.getCount() > 0) {
            pass(in, out, length / 2);
            stop.countDown();
            new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            return;
        }
        pass(in, out, length);
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && !head.toString().endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("The request ended in its head");
            }
            head.append((char) read);
        }
        return head.toString();
    }

    private static long length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static void pass(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The request ended in its body");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        out.flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            abort(to);
        }
    }

    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is what was wanted.
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "gateway");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
