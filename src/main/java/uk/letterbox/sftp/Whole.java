package uk.letterbox.sftp;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one session has uploaded whole, by where it lies now. A session of one file says nothing of the others: some programs
 * make one for each, and their files would lose their order.
 */
final class Whole {

    private static final int FEWEST = 2;

    private final Set<Path> files = new LinkedHashSet<>();

    synchronized void add(Path file) {
        files.add(file);
    }

    /** A file or folder has another name. */
    synchronized void renamed(Path before, Path after) {
        for (Path file : List.copyOf(files)) {
            if (file.startsWith(before)) {
                files.remove(file);
                // Of a file itself nothing is left to resolve, and an empty rest would leave a slash.
                files.add(file.equals(before) ? after : after.resolve(before.relativize(file)));
            }
        }
    }

    /** The files, when they are all that its client had to bring. */
    synchronized Set<Path> shoot() {
        return files.size() < FEWEST ? Set.of() : Set.copyOf(files);
    }
}
