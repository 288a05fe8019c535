package uk.letterbox.house;

import java.nio.file.Path;

/** Where the build keeps what it makes. */
final class BuildFolder {

    private BuildFolder() {}

    /** {@code target}, also where tests are started by something else than Maven. */
    static Path path() {
        return Path.of(System.getProperty("letterbox.build", "target")).toAbsolutePath();
    }
}
