package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import uk.letterbox.spool.WholeFile;

/**
 * The inbox that files are fetched into. While a file is fetched it has a name that the drop door takes for an upload under
 * way, in the folder where it will be, so that the door waits for the rest of a property's files.
 *
 * @param inbox of the server's drop door
 */
record Landing(Path inbox) {

    private static final String BEGUN = ".under-way-";
    private static final String UNFINISHED = ".part";

    /** Where the file will lie. */
    Path place(RemoteFile file) {
        return inbox.resolve(file.path());
    }

    boolean holds(RemoteFile file) {
        return Files.exists(place(file), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Where it lies while it is fetched; its folders are made. The name is another one each time, so that a process which was
     * stopped, and lost its lease meanwhile, never gives a name to what its successor is writing.
     */
    Path underWay(RemoteFile file) throws IOException {
        Path folder = place(file).getParent();
        Files.createDirectories(folder);
        if (!folder.toRealPath().equals(inbox.toRealPath().resolve(inbox.relativize(folder)))) {
            throw new IOException("a folder above " + place(file) + " is a symbolic link; nothing is put through it");
        }
        return folder.resolve(BEGUN + UUID.randomUUID() + UNFINISHED);
    }

    /** Gives a file its name; from here on the door has it. Done again, it does nothing. */
    void place(Fetched fetched) throws IOException {
        if (Files.notExists(fetched.bytes(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path place = place(fetched.file());
        Files.setLastModifiedTime(
                fetched.bytes(), FileTime.fromMillis(fetched.file().modified()));
        Files.move(fetched.bytes(), place, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.force(place.getParent());
    }

    /** Removes what a process that was killed had begun to fetch. */
    void sweep() throws IOException {
        if (Files.notExists(inbox)) {
            return;
        }
        try (Stream<Path> all = Files.walk(inbox)) {
            for (Path begun : all.filter(Landing::isUnderWay).toList()) {
                Files.deleteIfExists(begun);
            }
        }
    }

    private static boolean isUnderWay(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(BEGUN) && name.endsWith(UNFINISHED);
    }

    /** The free room on its disk, in bytes; empty before there is an inbox. */
    Optional<Long> free() throws IOException {
        return Files.exists(inbox) ? Optional.of(Files.getFileStore(inbox).getUsableSpace()) : Optional.empty();
    }
}
