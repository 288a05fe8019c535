package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.settings.Secret;

/**
 * How to reach the Letterbox that runs on a home folder: {@code run.json} beside its lock, for its owner alone.
 *
 * @param host where it listens
 * @param token lets in for as long as it runs
 */
record RunFile(String host, int port, Secret token) {

    static Optional<RunFile> read(Path home) throws IOException {
        try {
            JsonNode json = Json.read(Files.readAllBytes(file(home)));
            return Optional.of(new RunFile(
                    json.path("host").asText(),
                    json.path("port").asInt(),
                    new Secret(json.path("token").asText())));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        Path partial = Files.createTempFile(home, "run", ".part");
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                partial,
                Json.text(Map.of(
                        "host",
                        host,
                        "port",
                        port,
                        "token",
                        token.reveal(),
                        "pid",
                        ProcessHandle.current().pid())));
        Files.move(partial, file(home), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes it, unless another node has written its own meanwhile. */
    void remove(Path home) throws IOException {
        if (read(home).filter(there -> there.token().equals(token)).isPresent()) {
            Files.deleteIfExists(file(home));
        }
    }

    private static Path file(Path home) {
        return home.resolve("run.json");
    }
}
