package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.arrival.Offer;

/** The inbox as a place from which single files are taken. Nothing outside of it is opened, moved or deleted. */
final class Inbox {

    private final Path folder;

    Inbox(Path folder) {
        this.folder = folder;
    }

    /** Opens a file, provided that neither it nor a folder above it is a link. */
    FileChannel open(Path file) throws IOException {
        requireInside(file);
        return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /** The very thing that was offered; empty when it has gone, was changed or was put there anew. */
    Optional<Path> find(Offer offer) throws IOException {
        List<Path> candidates = List.of(folder);
        for (String part : offer.name().split("/", -1)) {
            List<Path> deeper = new ArrayList<>();
            for (Path parent : candidates) {
                deeper.addAll(named(parent, part));
            }
            candidates = deeper;
        }
        for (Path candidate : candidates) {
            if (same(candidate, offer)) {
                requireInside(candidate);
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean same(Path candidate, Offer offer) throws IOException {
        try {
            String key = SourceKey.of(offer.name(), FileStamp.of(candidate), offer.sha256());
            return key.equals(offer.sourceKey());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** A name that is no text in the encoding of the file system is found only by listing its folder. */
    private static List<Path> named(Path parent, String name) throws IOException {
        Optional<Path> direct = resolved(parent, name);
        if (direct.isPresent()) {
            return List.of(direct.get());
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                parent, path -> path.getFileName().toString().equals(name))) {
            all.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return List.of();
        }
        return found;
    }

    private static Optional<Path> resolved(Path parent, String name) {
        try {
            return Optional.of(parent.resolve(name)).filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
        } catch (InvalidPathException notInThisEncoding) {
            return Optional.empty();
        }
    }

    private void requireInside(Path path) throws IOException {
        Path parent = path.getParent();
        if (!parent.toRealPath().equals(folder.toRealPath().resolve(folder.relativize(parent)))) {
            throw new IOException("A folder above " + path + " is a symbolic link; nothing is taken through it");
        }
    }
}
