package uk.letterbox.shoot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The end of a zip file, which says where its directory begins (PKWARE APPNOTE 4.3.14 to 4.3.16).
 *
 * @param directorySize bytes from there to the end of the file: as many as a directory can have
 */
record DirectoryEnd(long directorySize) {

    private static final int END = 0x06054b50;
    private static final int LOCATOR = 0x07064b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 65_535;

    /** Looks for it; empty where there is none. */
    static Optional<DirectoryEnd> of(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT);
        ByteBuffer tail = read(file, from, (int) (file.size() - from));
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long directory = Integer.toUnsignedLong(tail.getInt(at + 16));
                boolean large = at >= LOCATOR_SIZE && tail.getInt(at - LOCATOR_SIZE) == LOCATOR;
                long offset = large ? largeOffset(file, tail.getLong(at - LOCATOR_SIZE + 8)) : directory;
                return Optional.of(new DirectoryEnd(file.size() - offset))
                        .filter(end -> offset >= 0 && end.directorySize >= 0);
            }
        }
        return Optional.empty();
    }

    private static long largeOffset(FileChannel file, long at) throws IOException {
        if (at < 0 || at > file.size()) {
            return -1;
        }
        ByteBuffer end = read(file, at, 56);
        return end.limit() == 56 && end.getInt(0) == LARGE_END ? end.getLong(48) : -1;
    }

    private static ByteBuffer read(FileChannel file, long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, from + bytes.position());
        }
        return bytes.flip();
    }
}
