package uk.letterbox.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wire between Letterbox and the simulated letMC: on demand it lets half of a body through and no more. */
final class Gateway implements AutoCloseable {

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
                start(new Passage(client, server, wanted, open)::carry);
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    static Thread start(Runnable work) {
        Thread thread = new Thread(work, "gateway");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
