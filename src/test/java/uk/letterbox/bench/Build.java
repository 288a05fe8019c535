package uk.letterbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders of the build: all that is measured lies on its disk, never on one that is memory. */
final class Build {

    private Build() {}

    static Path folder() {
        return Path.of(System.getProperty("letterbox.build", "target")).toAbsolutePath();
    }

    /** The installed program. */
    static Path installation() {
        return Path.of(System.getProperty("letterbox.installation", "target/letterbox"))
                .toAbsolutePath();
    }

    /** A new folder for one measurement. */
    static Path room(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder().resolve("bench")), name);
    }

    /** Deletes a folder and all in it. */
    static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Build::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
