package uk.letterbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

import uk.letterbox.settings.Secret;

/**
 * The password of console and API: the one that is set, else one that is made once and kept in {@code console.password}
 * in the home folder, readable by its owner alone.
 *
 * @param made whether it was made just now, and so must be shown to a person once
 */
public record ConsolePassword(Secret secret, boolean made) {

    private static final String FILE = "console.password";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;

    /**
     * @param given the setting; {@link Secret#isEmpty()} where there is none
     * @throws IOException when the file can be neither read nor made, or is empty
     */
    public static ConsolePassword of(Secret given, Path home) throws IOException {
        if (!given.isEmpty()) {
            return new ConsolePassword(given, false);
        }
        Path file = home.resolve(FILE);
        try {
            return new ConsolePassword(kept(file), false);
        } catch (NoSuchFileException first) {
            return new ConsolePassword(make(home, file), true);
        }
    }

    private static Secret kept(Path file) throws IOException {
        Secret secret = new Secret(Files.readString(file).strip());
        if (secret.isEmpty()) {
            throw new IOException(file + " holds no password; delete it, and a new one is made at the next start");
        }
        return secret;
    }

    private static Secret make(Path home, Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        Path partial = Files.createTempFile(home, FILE, ".part");
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(partial, password + "\n");
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return new Secret(password.toString());
    }
}
