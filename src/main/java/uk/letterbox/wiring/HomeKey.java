package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import uk.letterbox.agency.BudgetId;
import uk.letterbox.settings.Secret;

/** The secret of a home folder: what is hashed with it means nothing to who has only the database. Made once. */
final class HomeKey {

    private static final int BYTES = 32;

    private HomeKey() {}

    static byte[] of(Path home) throws IOException {
        Path file = home.resolve("home.key");
        try {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (NoSuchFileException first) {
            return make(home, file);
        }
    }

    /** What tells this home folder from any other, for a database to remember; it gives nothing of the key away. */
    static String mark(Path home) throws IOException {
        return BudgetId.of(new Secret("the home folder"), of(home));
    }

    private static byte[] make(Path home, Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path partial = Files.createTempFile(home, "home.key", ".part");
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(partial, HexFormat.of().formatHex(key));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
