package uk.letterbox.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files of an archive were brought in, so that it goes on behind them when it was interrupted. */
final class ImportLog {

    private final Path file;
    private final Set<String> done;

    private ImportLog(Path file, Set<String> done) {
        this.file = file;
        this.done = done;
    }

    /** @param file is made with the first files that are noted */
    static ImportLog in(Path file) throws IOException {
        try {
            return new ImportLog(file, new HashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException first) {
            return new ImportLog(file, new HashSet<>());
        }
    }

    boolean has(Archive.Piece piece) {
        return done.contains(line(piece));
    }

    /** Notes files; it is on the disk when this returns. */
    void add(List<Archive.Piece> pieces) throws IOException {
        Files.createDirectories(file.getParent());
        String lines = pieces.stream().map(piece -> line(piece) + "\n").collect(Collectors.joining());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        pieces.forEach(piece -> done.add(line(piece)));
    }

    /** Another file of the same name is another one; a line cut short by a crash is nobody's. */
    private static String line(Archive.Piece piece) {
        String name = piece.name().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return piece.size() + " " + piece.modified() + " " + name + " .";
    }
}
