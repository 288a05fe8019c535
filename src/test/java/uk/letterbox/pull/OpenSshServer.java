package uk.letterbox.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.awaitility.Awaitility;

import uk.letterbox.house.RequiredProgram;
import uk.letterbox.sftp.OpenSsh;

/**
 * The real OpenSSH server, for whoever runs the tests.
 *
 * @param key the file of the private key that it lets in
 */
public record OpenSshServer(Process process, int port, Path key, String fingerprint) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Starts one whose files are in a folder. */
    public static OpenSshServer start(Path folder) throws Exception {
        Path sshd = RequiredProgram.named("sshd");
        Path host = OpenSsh.newKey(folder, "ed25519");
        Path key = OpenSsh.newKey(folder, "ecdsa");
        Path authorized = folder.resolve("authorized_keys");
        Files.copy(publicHalf(key), authorized, StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        Path config = folder.resolve("sshd_config");
        Files.write(
                config,
                List.of(
                        "ListenAddress 127.0.0.1:" + port,
                        "HostKey " + host,
                        "AuthorizedKeysFile " + authorized,
                        "PidFile none",
                        "StrictModes no",
                        "PermitRootLogin prohibit-password",
                        "PasswordAuthentication no",
                        "Subsystem sftp internal-sftp"));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Process process = new ProcessBuilder(sshd.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        OpenSshServer server = new OpenSshServer(process, port, key, fingerprint(publicHalf(host)));
        Awaitility.await()
                .atMost(LONGEST)
                .failFast("sshd ended: see sshd.log", () -> !process.isAlive())
                .until(server::listens);
        return server;
    }

    /** Whom it lets in. */
    public String user() {
        return System.getProperty("user.name");
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path publicHalf(Path key) {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    private static String fingerprint(Path key) throws Exception {
        return KeyUtils.getFingerPrint(
                PublicKeyEntry.parsePublicKeyEntry(Files.readString(key).strip())
                        .resolvePublicKey(null, null, null));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
