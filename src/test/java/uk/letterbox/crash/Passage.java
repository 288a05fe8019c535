package uk.letterbox.crash;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection through the {@link Gateway}. */
final class Passage {

    private static final int LONGEST_HEAD = 64 * 1024;

    private final Socket client;
    private final int server;
    private final CountDownLatch stop;
    private final Set<Socket> open;

    /** @param stop counted down when half of a body has come through, after which nothing more does */
    Passage(Socket client, int server, CountDownLatch stop, Set<Socket> open) {
        this.client = client;
        this.server = server;
        this.stop = stop;
        this.open = open;
    }

    /** Carries one request and its answer. */
    void carry() {
        try (client;
                Socket letmc = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(client);
            open.add(letmc);
            Thread answers = Gateway.start(() -> copy(letmc, client));
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
}
