package uk.letterbox.download;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

import org.apache.hc.client5.http.DnsResolver;

import uk.letterbox.letmc.Certificates;
import uk.letterbox.letmc.WireServer;

/** A host {@code files.example.com} of this machine, by https, and downloads that find and trust it. */
public final class OneHost implements AutoCloseable {

    public static final String NAME = "files.example.com";

    private final WireServer server;
    private final Certificates certificates;
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    private OneHost(Certificates certificates, WireServer server) {
        this.certificates = certificates;
        this.server = server;
    }

    public static OneHost answering(Path folder, WireServer.Script script)
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificates certificates = new Certificates(folder, "dns:" + NAME);
        return new OneHost(certificates, certificates.server(script));
    }

    /** Answers with such bytes. */
    public static WireServer.Script holding(byte[] bytes) {
        return (seen, in, out, socket) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
        };
    }

    /** The files of this host alone. */
    public WebFiles files() throws GeneralSecurityException {
        return files(Duration.ofSeconds(20), System::nanoTime);
    }

    WebFiles files(Duration longest, LongSupplier nanos) throws GeneralSecurityException {
        return new WebFiles(
                Set.of(place()),
                new Downloads(new DownloadClient(new ToThisMachine(lookedUp), certificates.trusted()), longest, nanos));
    }

    public String url(String path) {
        return "https://" + place() + path;
    }

    private String place() {
        return NAME + ":" + URI.create(server.base().toString()).getPort();
    }

    WireServer server() {
        return server;
    }

    List<String> lookedUp() {
        return lookedUp;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Gives the right address the first time alone, as a DNS does that turns on who believed it. */
    record ToThisMachine(List<String> lookedUp) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            lookedUp.add(host);
            return new InetAddress[] {InetAddress.getByName(lookedUp.size() == 1 ? "127.0.0.1" : "127.0.0.9")};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            throw new IllegalStateException("nobody needs another name");
        }
    }
}
