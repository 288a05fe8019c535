package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.media.Admission;

/** Everything in an inbox at one moment, without temporary names. No link is followed and no file opened. */
final class Listing extends SimpleFileVisitor<Path> {

    private static final Logger LOG = LoggerFactory.getLogger(Listing.class);
    /** A folder this deep is taken as one thing: no path of use has more than five parts. */
    private static final int DEEPEST = 8;
    /** Where the files of a property lie. */
    private static final int FILE_LEVEL = 4;

    private final Path inbox;
    private final List<Found> found = new ArrayList<>();
    private final List<Path> emptyFolders = new ArrayList<>();
    private final List<Path> temporary = new ArrayList<>();
    private final Set<Path> filled = new HashSet<>();

    private Listing(Path inbox) {
        this.inbox = inbox;
    }

    static Listing of(Path inbox) throws IOException {
        Listing listing = new Listing(inbox);
        Files.walkFileTree(inbox, Set.of(), DEEPEST, listing);
        return listing;
    }

    List<Found> found() {
        return found;
    }

    /** Folders of properties with nothing in them, not even a temporary file. */
    List<Path> emptyFolders() {
        return emptyFolders;
    }

    /** What bears the name of an upload under way; not what systems leave in every folder. */
    List<Path> temporary() {
        return temporary;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(inbox)) {
            return FileVisitResult.CONTINUE;
        }
        filled.add(folder.getParent());
        String name = folder.getFileName().toString();
        if (TemporaryName.folder(name)) {
            temporary(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (inbox.relativize(folder).getNameCount() == FILE_LEVEL && Admission.mediaExtension(name)) {
            add(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        filled.add(file.getParent());
        if (!TemporaryName.file(file.getFileName().toString())) {
            add(file);
        } else {
            temporary(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(inbox)) {
            throw failure;
        }
        filled.add(file.getParent());
        if (!(failure instanceof NoSuchFileException)) {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (!filled.contains(folder) && inbox.relativize(folder).getNameCount() > 1) {
            emptyFolders.add(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    private void temporary(Path path) {
        if (!TemporaryName.leftBySystem(path.getFileName().toString())) {
            temporary.add(path);
        }
    }

    private void add(Path path) throws IOException {
        try {
            found.add(Found.at(inbox, path));
        } catch (NoSuchFileException vanished) {
            LOG.debug("{} was taken away while the inbox was read", path);
        }
    }
}
