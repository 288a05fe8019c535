package uk.letterbox.retention;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that Letterbox itself wrote for an agency to read, receipts or notes of why something was refused, and with a
 * note the refused file beside it. Their age is that of the receipt or note: a refused file carries whatever date its sender
 * gave it. No link is followed, and nothing but these is touched.
 *
 * @param folder where they are; one that is missing is empty
 * @param ending what receipts or notes end with
 * @param besides whether each is the note of the file that is named without that ending
 */
record OldFiles(Path folder, String ending, boolean besides) {

    /** The receipts or notes that were written before a time. */
    List<Path> before(Instant time) throws IOException {
        List<Path> old = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return old;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && file.getFileName().toString().endsWith(ending)
                        && attributes.lastModifiedTime().compareTo(FileTime.from(time)) < 0) {
                    old.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        return old;
    }

    /** Removes one that {@link #before} gave, its refused file first: a crash in between leaves a note that is met again. */
    void remove(Path file) throws IOException {
        if (besides) {
            String name = file.getFileName().toString();
            Path refused = file.resolveSibling(name.substring(0, name.length() - ending.length()));
            if (!Files.isDirectory(refused, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(refused);
            }
        }
        Files.deleteIfExists(file);
        removeEmpty(file.getParent());
    }

    private void removeEmpty(Path parent) throws IOException {
        try {
            for (Path empty = parent; !empty.equals(folder); empty = empty.getParent()) {
                Files.delete(empty);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException inUse) {
            return;
        }
    }
}
