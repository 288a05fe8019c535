package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

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
