package uk.letterbox.letmc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;

import org.apache.hc.core5.ssl.SSLContexts;

/** A certificate made for one test, as the server has it and as a client trusts it. */
public final class Certificates {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private final Path file;
    private final KeyStore store;

    /** For a subject alternative name such as {@code ip:127.0.0.1}, signed by nobody but itself. */
    public Certificates(Path folder, String name) throws IOException, GeneralSecurityException, InterruptedException {
        file = Files.createDirectories(folder).resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
    }

    /** A server that has it. */
    public WireServer server(WireServer.Script script) throws IOException, GeneralSecurityException {
        return new WireServer(
                "https",
                identity().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")),
                script);
    }

    /** A store (PKCS12) of the certificate and its key, for servers that read files. */
    public Path keyStore() {
        return file;
    }

    /** What opens {@link #keyStore()}. */
    public String password() {
        return new String(PASSWORD);
    }

    /** The certificate in a file of its own, as clients are given it (PEM). */
    public Path pem() throws IOException, GeneralSecurityException {
        String base64 = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate("server").getEncoded());
        return Files.writeString(
                file.resolveSibling("server.pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    /** Whoever has it. */
    public SSLContext identity() throws GeneralSecurityException {
        return SSLContexts.custom().loadKeyMaterial(store, PASSWORD).build();
    }

    /** A client that trusts it alone. */
    public SSLContext trusted() throws GeneralSecurityException {
        return SSLContexts.custom().loadTrustMaterial(store, null).build();
    }
}
