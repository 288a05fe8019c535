package uk.letterbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

import uk.letterbox.account.Account;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.account.PasswordHash;
import uk.letterbox.settings.Secret;
import uk.letterbox.sftp.HostKey;
import uk.letterbox.sftp.OpenSsh;

/** Somebody with an account, a key and OpenSSH. */
public record Photographer(AccountsFile accounts, String name, OpenSsh client) {

    /**
     * Adds an account to the agency demo of a home folder.
     *
     * @param properties for which files are taken; none for all
     */
    public static Photographer in(Path home, int port, String name, String... properties) throws Exception {
        Path own = Files.createDirectories(home.resolve("clients").resolve(name));
        Path key = OpenSsh.newKey(own, "ed25519");
        AccountsFile accounts = AccountsFile.in("demo", home.resolve("agencies/demo"));
        String line =
                Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
        accounts.put(new Account(
                name, "demo", List.of(line), Optional.empty(), List.of(properties), List.of(), Optional.empty()));
        OpenSsh client = new OpenSsh(own, port, name, key)
                .trusting(HostKey.of(home).pair().getPublic());
        return new Photographer(accounts, name, client);
    }

    /** Adds an account whose files are put where they come in without any client; the folder of the account. */
    public static Path folder(Path home, String name) throws Exception {
        AccountsFile accounts = AccountsFile.in("demo", home.resolve("agencies/demo"));
        PasswordHash password = PasswordHash.of(new Secret("correct horse battery"));
        accounts.put(
                new Account(name, "demo", List.of(), Optional.of(password), List.of(), List.of(), Optional.empty()));
        return accounts.folder(name);
    }

    /** A port that is free now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The folders of the account, as the disk has them. */
    public Path folder() {
        return accounts.folder(name);
    }

    /** Writes a file of their own. */
    public Path has(String file, byte[] bytes) throws IOException {
        return Files.write(client.folder().resolve(file), bytes);
    }

    /** All receipts, read over SFTP. */
    public String receipts() throws Exception {
        Path folder = Files.createDirectories(client.folder().resolve("receipts"));
        client.sftp("-get receipts/* " + folder);
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** A picture of some hundred kilobytes, which no compression makes smaller. */
    public static byte[] largePicture() throws IOException {
        return largePicture(1);
    }

    /** One of many. */
    public static byte[] largePicture(int seed) throws IOException {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < 900 * 600; i++) {
            image.setRGB(i % 900, i / 900, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
