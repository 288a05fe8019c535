package uk.letterbox.fit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A PNG file with those chunks alone that a picture needs, as they are. */
record CleanPng(PngFile file) implements Clean {

    /** Whether there is nothing in the file or behind it that a picture does not need. */
    @Override
    public boolean already() {
        List<PngFile.Chunk> chunks = file.chunks();
        return chunks.stream().allMatch(PngFile::needed)
                && chunks.get(chunks.size() - 1).to() == file.bytes().limit();
    }

    @Override
    public void write(Path target) throws IOException {
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(file.bytes().slice(0, PngFile.SIGNATURE), out);
            for (PngFile.Chunk chunk : file.chunks()) {
                if (PngFile.needed(chunk)) {
                    write(file.bytes().slice(chunk.from(), PngFile.AROUND + chunk.length()), out);
                }
            }
        }
    }

    private static void write(ByteBuffer piece, FileChannel out) throws IOException {
        while (piece.hasRemaining()) {
            out.write(piece);
        }
    }
}
