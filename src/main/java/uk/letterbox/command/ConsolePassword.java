package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

import uk.letterbox.settings.Secret;

/** The password of console and API: the one that is set, else one made for this home, and printed once. */
final class ConsolePassword {

    /** Without letters that are mistaken for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 24;

    private ConsolePassword() {}

    static Secret of(Secret set, Path home) throws IOException {
        return set.isEmpty() ? ofHome(home) : set;
    }

    private static Secret ofHome(Path home) throws IOException {
        Path file = home.resolve("console.password");
        try {
            return new Secret(Files.readString(file).strip());
        } catch (NoSuchFileException first) {
            String made = make();
            Path partial = Files.createTempFile(home, "console", ".part");
            if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(partial, made);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            System.out.println("The console password is " + made + " (kept in " + file + "; said this once)");
            return new Secret(made);
        }
    }

    private static String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
