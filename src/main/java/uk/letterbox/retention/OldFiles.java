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
import java.util.ArrayList;
import java.util.List;

import uk.letterbox.journal.Amount;

/**
 * The files that Letterbox itself wrote for an agency to read: receipts, outcomes, or notes of why something was refused, and with a
 * note what was refused. No link is followed, and nothing but these is touched.
 *
 * @param home the agency's own folder, out of which nothing leads
 * @param folders where they are; one that is missing is empty
 * @param ending what receipts, outcomes or notes end with
 * @param notes whether each is the note of what is named without that ending
 */
record OldFiles(Path home, List<Path> folders, String ending, boolean notes) {

    /** What was written before a time, in epoch milliseconds. */
    List<OldFile> before(long time) throws IOException {
        List<OldFile> old = new ArrayList<>();
        for (Path folder : folders) {
            collect(folder, time, old);
        }
        return old;
    }

    private void collect(Path folder, long time, List<OldFile> old) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        requirePlain(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                boolean refused = !entered.equals(folder) && notedBeside(entered);
                return refused ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                long written = attributes.lastModifiedTime().toMillis();
                if (attributes.isRegularFile()
                        && file.getFileName().toString().endsWith(ending)
                        && written < time
                        && !notedBeside(file)) {
                    old.add(new OldFile(file, attributes.size() + (notes ? FileTree.size(noted(file)) : 0), written));
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
    }

    /** A refused file may itself be named like a note; then it has a note of its own. */
    private boolean notedBeside(Path file) {
        return notes && Files.exists(file.resolveSibling(file.getFileName() + ending), LinkOption.NOFOLLOW_LINKS);
    }

    private Path noted(Path note) {
        String name = note.getFileName().toString();
        return note.resolveSibling(name.substring(0, name.length() - ending.length()));
    }

    private void requirePlain(Path inside) throws IOException {
        if (!inside.toRealPath().equals(home.toRealPath().resolve(home.relativize(inside)))) {
            throw new IOException("Nothing is removed from " + inside
                    + ", because it or a folder above it is a symbolic link. Make it a plain folder");
        }
    }

    /** Removes what was written before a time: what was refused first, so that a crash leaves a note that is met again. */
    Amount removeBefore(long time) throws IOException {
        Amount removed = Amount.NONE;
        for (OldFile file : before(time)) {
            requirePlain(file.dated().getParent());
            if (notes) {
                FileTree.remove(noted(file.dated()));
            }
            Files.deleteIfExists(file.dated());
            removed = removed.and(new Amount(1, file.bytes()));
            removeEmpty(file.dated().getParent());
        }
        return removed;
    }

    private void removeEmpty(Path parent) throws IOException {
        try {
            for (Path empty = parent; !folders.contains(empty); empty = empty.getParent()) {
                Files.delete(empty);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException inUse) {
            return;
        }
    }
}
