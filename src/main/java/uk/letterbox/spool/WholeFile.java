package uk.letterbox.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

/** Files that are there whole or not at all, and survive a power cut once they are there. */
public final class WholeFile {

    /** Java keeps for each thread as much memory outside of the heap as was ever written in one go. */
    private static final int PIECE = 64 * 1024;

    private WholeFile() {}

    /**
     * Writes a file, or writes it anew; its folders are made. Whoever looks for names without a leading dot never sees half
     * of it.
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        Path partial = folder.resolve("." + file.getFileName() + ".part");
        force(partial, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /** Writes bytes to a file, opened so, and makes them survive a power cut; its name may not. */
    static void force(Path file, byte[] bytes, StandardOpenOption... opened) throws IOException {
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.WRITE, opened);
        try (FileChannel out = FileChannel.open(file, options)) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                ByteBuffer piece = ByteBuffer.wrap(bytes, from, Math.min(PIECE, bytes.length - from));
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
            }
            out.force(true);
        }
    }

    /** Makes the names in a folder survive a power cut. */
    public static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
