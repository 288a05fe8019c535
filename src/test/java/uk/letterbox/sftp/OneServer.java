package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;

import uk.letterbox.account.Account;
import uk.letterbox.account.Accounts;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.account.PasswordHash;

/** A server over the folders of two accounts, anna and ben, and MINA's client to it. */
final class OneServer implements AutoCloseable {

    static final String PASSWORD = "a long enough password";
    static final SftpSettings USUAL = new SftpSettings("127.0.0.1", 0, Duration.ofMinutes(1), 1_000_000, 20, 0);
    static final String PHOTOS = "/inbox/lettings/0004-f421-2742-3f00/photos";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    final Path home;
    final AccountsFile file;
    /** Sessions that ended as they should, by their accounts and what they had uploaded. */
    final List<String> ended = new CopyOnWriteArrayList<>();

    private final SftpServer server;
    private final SshClient client = SshClient.setUpDefaultClient();

    OneServer(Path home, SftpSettings settings) throws IOException {
        this.home = home;
        this.file = AccountsFile.in("demo", home.resolve("agencies/demo"));
        for (String name : List.of("anna", "ben")) {
            put(name, List.of());
            for (Area area : Area.values()) {
                Files.createDirectories(folder(name).resolve(area.folder()));
            }
            Files.createDirectories(folder(name).resolve(PHOTOS.substring(1)));
        }
        server = new SftpServer(
                new Accounts(Map.of("demo", file.file())),
                account -> file.folder(account.name()),
                (account, files) -> ended.add(account.name() + " " + names(account.name(), files)),
                HostKey.of(home),
                settings);
        server.start();
        client.setServerKeyVerifier((session, address, key) -> true);
        client.start();
    }

    private List<String> names(String name, Set<Path> files) {
        return files.stream()
                .map(file -> folder(name).relativize(file).toString())
                .sorted()
                .toList();
    }

    /** Gives an account the usual password and these keys. */
    void put(String name, List<String> keys) throws IOException {
        file.put(new Account(name, "demo", keys, Optional.of(cheapHash()), List.of(), List.of(), Optional.empty()));
    }

    /** As the product writes them, but for the work it is to guess it. */
    private static PasswordHash cheapHash() {
        byte[] salt = new byte[16];
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1_000, 256))
                    .getEncoded();
            HexFormat hex = HexFormat.of();
            return PasswordHash.read("pbkdf2-sha256:1000:" + hex.formatHex(salt) + ":" + hex.formatHex(hash))
                    .orElseThrow();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The folder of an account, as the disk has it. */
    Path folder(String name) {
        return file.folder(name);
    }

    int port() {
        return server.port();
    }

    /** OpenSSH's client, with a key that the account gets. */
    OpenSsh openSsh(String name, String type) throws IOException, InterruptedException {
        Path key = OpenSsh.newKey(home, type);
        put(
                name,
                List.of(Files.readString(key.resolveSibling(key.getFileName() + ".pub"))
                        .strip()));
        return new OpenSsh(home, port(), name, key)
                .trusting(HostKey.of(home).pair().getPublic());
    }

    /** A connection that has not logged in. */
    ClientSession connected(String name) throws IOException {
        return client.connect(name, "127.0.0.1", port()).verify(LONGEST).getSession();
    }

    /** A connection that has logged in with a password. */
    ClientSession loggedIn(String name, String password) throws IOException {
        ClientSession session = connected(name);
        session.addPasswordIdentity(password);
        try {
            session.auth().verify(LONGEST);
            return session;
        } catch (IOException turnedAway) {
            session.close(true).await(LONGEST);
            throw turnedAway;
        }
    }

    SftpClient sftp(String name) throws IOException {
        return sftp(name, 3);
    }

    SftpClient sftp(String name, int version) throws IOException {
        return SftpClientFactory.instance()
                .createSftpClient(loggedIn(name, PASSWORD), SftpVersionSelector.fixedVersionSelector(version));
    }

    /** Everything below the folder of an account, files and links. */
    List<String> lying(String name) throws IOException {
        Path folder = folder(name);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Whether the server has noticed that sessions ended: it has no file of an account open any more. */
    boolean holdsNothing(String name) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.noneMatch(each -> {
                try {
                    return Files.readSymbolicLink(each).startsWith(folder(name));
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        }
    }

    @Override
    public void close() {
        client.stop();
        server.close();
    }
}
