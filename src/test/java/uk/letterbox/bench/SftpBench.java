package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;

import uk.letterbox.account.Account;
import uk.letterbox.account.Accounts;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.house.RequiredProgram;
import uk.letterbox.pull.OpenSshServer;
import uk.letterbox.sftp.HostKey;
import uk.letterbox.sftp.OpenSsh;
import uk.letterbox.sftp.SftpServer;
import uk.letterbox.sftp.SftpSettings;

/**
 * Uploads by two clients, OpenSSH's and MINA's, to the product's SFTP server and to OpenSSH's on the same disk: each in turn,
 * the middle one of five. Ours has each file on disk before it says so; OpenSSH's leaves that to the system. Skipped where no
 * {@code sshd} is installed.
 */
@Measurement
class SftpBench {

    private static final int RUNS = 5;
    private static final int MEGABYTE = 1_000_000;
    private static final double GOAL_PERCENT = 60;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final SftpSettings SETTINGS =
            new SftpSettings("127.0.0.1", 0, Duration.ofMinutes(1), 1_000L * MEGABYTE, 20, 0);

    /** Who uploads, as both servers know it. */
    private record Goal(OpenSsh login, Path lying, String folder) {}

    /** How files get to a server. */
    private interface Client {
        void upload(List<Path> files, Goal goal) throws Exception;
    }

    @Test
    void uploads_beside_openssh() throws Exception {
        RequiredProgram.named("sshd");
        RequiredProgram.named("sftp");
        Path room = Build.room("sftp");
        List<Path> shoot = files(Files.createDirectory(room.resolve("shoot")), 40, 8);
        List<Path> video = files(Files.createDirectory(room.resolve("video")), 1, 200);
        Path home = Files.createDirectory(room.resolve("home"));
        Path other = Files.createDirectory(room.resolve("other"));
        try (OpenSshServer openSsh = OpenSshServer.start(other);
                SftpServer letterbox = letterbox(home)) {
            letterbox.start();
            Goal ours = ours(home, letterbox.port());
            Goal theirs = theirs(other, openSsh);
            for (Map.Entry<String, Client> client : Map.<String, Client>of(
                            "OpenSSH's client", SftpBench::typed, "MINA's client", SftpBench::programmed)
                    .entrySet()) {
                beside("40 files of 8 MB by " + client.getKey(), shoot, client.getValue(), ours, theirs);
                beside("one file of 200 MB by " + client.getKey(), video, client.getValue(), ours, theirs);
            }
        }
        Build.clear(room);
    }

    private static void beside(String what, List<Path> files, Client client, Goal ours, Goal theirs) throws Exception {
        double[] our = new double[RUNS];
        double[] their = new double[RUNS];
        speed(files, client, ours);
        speed(files, client, theirs);
        for (int run = 0; run < RUNS; run++) {
            our[run] = speed(files, client, ours);
            their[run] = speed(files, client, theirs);
        }
        double one = Figures.median(our);
        double other = Figures.median(their);
        new Figures()
                .add(Figure.atLeast(
                        "SFTP, " + what,
                        GOAL_PERCENT,
                        100 * one / other,
                        "%",
                        "of OpenSSH's server: %.0f MB/s, every file on disk, beside %.0f MB/s".formatted(one, other)));
    }

    /** Megabytes a second, from the login to the end of the last file. */
    private static double speed(List<Path> files, Client client, Goal goal) throws Exception {
        long start = System.nanoTime();
        client.upload(files, goal);
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = 0;
        for (Path file : files) {
            Path there = goal.lying().resolve(file.getFileName());
            assertThat(there).hasSize(Files.size(file));
            bytes += Files.size(there);
            Files.delete(there);
        }
        return bytes / seconds / MEGABYTE;
    }

    private static void typed(List<Path> files, Goal goal) throws Exception {
        List<String> lines = new ArrayList<>(List.of("cd " + goal.folder()));
        files.forEach(file -> lines.add("put " + file));
        OpenSsh.Said said = goal.login().sftp(lines.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.text()).isZero();
    }

    private static void programmed(List<Path> files, Goal goal) throws Exception {
        OpenSsh login = goal.login();
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> true);
            client.start();
            try (ClientSession session = client.connect(login.name(), "127.0.0.1", login.port())
                    .verify(LONGEST)
                    .getSession()) {
                new FileKeyPairProvider(login.key()).loadKeys(session).forEach(session::addPublicKeyIdentity);
                session.auth().verify(LONGEST);
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    for (Path file : files) {
                        sftp.put(file, goal.folder() + "/" + file.getFileName());
                    }
                }
            }
        }
    }

    private static SftpServer letterbox(Path home) throws IOException {
        AccountsFile file = AccountsFile.in("demo", home.resolve("agencies/demo"));
        return new SftpServer(
                new Accounts(Map.of("demo", file.file())),
                account -> file.folder(account.name()),
                (account, files) -> {},
                HostKey.of(home),
                SETTINGS);
    }

    private static Goal ours(Path home, int port) throws Exception {
        AccountsFile accounts = AccountsFile.in("demo", home.resolve("agencies/demo"));
        Path key = OpenSsh.newKey(home, "ed25519");
        String publicKey = Files.readString(publicHalf(key)).strip();
        accounts.put(new Account(
                "anna", "demo", List.of(publicKey), Optional.empty(), List.of(), List.of(), Optional.empty()));
        String folder = "/inbox/lettings/0004-f421-2742-3f00/photos";
        Path lying = Files.createDirectories(accounts.folder("anna").resolve(folder.substring(1)));
        return new Goal(
                new OpenSsh(home, port, "anna", key)
                        .trusting(HostKey.of(home).pair().getPublic()),
                lying,
                folder);
    }

    private static Goal theirs(Path folder, OpenSshServer server) throws Exception {
        Path lying = Files.createDirectory(folder.resolve("photos"));
        return new Goal(
                new OpenSsh(folder, server.port(), server.user(), server.key()).trusting(hostKey(folder)),
                lying,
                lying.toString());
    }

    /** The only key of this kind in the folder of the server. */
    private static PublicKey hostKey(Path folder) throws Exception {
        try (var keys = Files.newDirectoryStream(folder, "key-ed25519*.pub")) {
            String text = Files.readString(keys.iterator().next()).strip();
            return PublicKeyEntry.parsePublicKeyEntry(text).resolvePublicKey(null, null, null);
        }
    }

    private static Path publicHalf(Path key) {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    /** Bytes that cannot be packed any more, like those of photographs. */
    private static List<Path> files(Path folder, int count, int megabytes) throws IOException {
        Random random = new Random(count);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[megabytes * MEGABYTE];
            random.nextBytes(bytes);
            files.add(Files.write(folder.resolve("%02d.jpg".formatted(i)), bytes));
        }
        return files;
    }
}
