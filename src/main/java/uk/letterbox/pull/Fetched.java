package uk.letterbox.pull;

import java.nio.file.Path;

/**
 * A file whose bytes are all here.
 *
 * @param server the name of the server's route
 * @param file how it looked on the server, before and after
 * @param bytes where they lie, forced to disk, under a name that no door takes
 */
public record Fetched(String server, RemoteFile file, Path bytes, String sha256) {}
