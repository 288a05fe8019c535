package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import uk.letterbox.spool.WholeFile;

/**
 * A file while it is uploaded, under a name that no door takes. It gets its right name when it was finished, on disk; closed
 * without that, or after a write that failed, it stays as it is until somebody goes on with it.
 */
final class Upload implements SeekableByteChannel {

    private final FileChannel bytes;
    private final Path file;
    private final Path whole;
    private final Room room;
    private boolean failed;

    /**
     * @param bytes of {@code file}, open for writing
     * @param whole where the file lies once it is finished
     */
    Upload(FileChannel bytes, Path file, Path whole, Room room) {
        this.bytes = bytes;
        this.file = file;
        this.whole = whole;
        this.room = room;
    }

    /** Where it lies once it is finished. */
    Path whole() {
        return whole;
    }

    /** Where it lies until it is finished. */
    Path file() {
        return file;
    }

    /** The client has said that this is all of it. When this returns, a power cut loses nothing of it. */
    synchronized void finish() throws IOException {
        if (!bytes.isOpen()) {
            throw new FileSystemException(
                    whole.getFileName().toString(), null, "it is being uploaded by another session");
        }
        if (failed) {
            throw new FileSystemException(
                    whole.getFileName().toString(), null, "a part of it could not be written; upload it again");
        }
        bytes.force(true);
        bytes.close();
        Files.move(file, whole, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.force(whole.getParent());
    }

    /** After a piece that could not be written none is, so that no hole is left for who goes on with it. */
    @Override
    public synchronized int write(ByteBuffer piece) throws IOException {
        if (failed) {
            throw new FileSystemException(whole.getFileName().toString(), null, "a part of it could not be written");
        }
        boolean written = false;
        try {
            room.require(bytes.position() + piece.remaining());
            int count = 0;
            while (piece.hasRemaining()) {
                count += bytes.write(piece);
            }
            written = true;
            return count;
        } finally {
            failed |= !written;
        }
    }

    @Override
    public synchronized SeekableByteChannel position(long position) throws IOException {
        bytes.position(position);
        return this;
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        bytes.truncate(size);
        return this;
    }

    /** Makes what was written so far survive a power cut. */
    void force() throws IOException {
        bytes.force(true);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        throw new NonReadableChannelException();
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    /** Waits for an end that is under way, so that nobody writes to a file that has just become whole. */
    @Override
    public synchronized void close() throws IOException {
        bytes.close();
    }
}
