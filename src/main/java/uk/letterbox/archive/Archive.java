package uk.letterbox.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.letterbox.drop.TemporaryName;

/**
 * What is in a folder of old files.
 *
 * @param folders what belongs together comes together: the files of each folder, by its path
 * @param leftOut how many things are no plain files that a drop door takes: links, and what systems and cut uploads leave
 *     behind
 */
public record Archive(List<List<Piece>> folders, int leftOut) {

    /**
     * One file.
     *
     * @param name its path below the archive, with slashes
     * @param size bytes
     * @param modified epoch milliseconds
     */
    public record Piece(Path file, String name, long size, long modified) {}

    /** @throws IOException when something in it cannot be read; nothing has been brought in then */
    public static Archive of(Path root) throws IOException {
        Map<Path, List<Piece>> folders = new TreeMap<>();
        int[] leftOut = {0};
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return TemporaryName.folder(name(folder)) && !folder.equals(root)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !TemporaryName.file(name(file))) {
                    folders.computeIfAbsent(file.getParent(), first -> new ArrayList<>())
                            .add(new Piece(
                                    file,
                                    name(root, file),
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                } else {
                    leftOut[0]++;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Archive(List.copyOf(folders.values()), leftOut[0]);
    }

    private static String name(Path root, Path file) {
        List<String> segments = new ArrayList<>();
        root.relativize(file).forEach(segment -> segments.add(segment.toString()));
        return String.join("/", segments);
    }

    private static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    /** How many files there are. */
    public int count() {
        return folders.stream().mapToInt(List::size).sum();
    }

    /** Bytes of all of them. */
    public long size() {
        return folders.stream().flatMap(List::stream).mapToLong(Piece::size).sum();
    }
}
