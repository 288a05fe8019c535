package uk.letterbox.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of an open file by position, a window of them in memory; the channel's own position stays where it is. Or bytes that are in memory. */
final class ByteWindow {

    private static final int WIDTH = 16 * 1024;
    /** Windows begin at a multiple of this, so that looking one byte back does not mean reading once more. */
    private static final int STEP = 4 * 1024;

    private final Source source;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WIDTH).limit(0);
    private long start;

    ByteWindow(FileChannel channel) throws IOException {
        this(channel::read, channel.size());
    }

    ByteWindow(byte[] bytes) {
        this((into, position) -> copied(bytes, into, (int) position), bytes.length);
    }

    private ByteWindow(Source source, long size) {
        this.source = source;
        this.size = size;
    }

    /** Reads bytes from a position on into a buffer. */
    private interface Source {
        int read(ByteBuffer into, long position) throws IOException;
    }

    private static int copied(byte[] bytes, ByteBuffer into, int position) {
        int length = Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, position, length);
        return length;
    }

    long size() {
        return size;
    }

    /** The byte at a position, -1 beyond the end. */
    int at(long position) {
        if (position < start || position >= start + window.limit()) {
            if (position < 0 || position >= size || !load(position)) {
                return -1;
            }
        }
        return window.get((int) (position - start)) & 0xFF;
    }

    /** Two bytes, the high one first; -1 beyond the end. */
    int twoAt(long position) {
        int low = at(position + 1);
        return low < 0 ? -1 : at(position) << 8 | low;
    }

    boolean matches(long position, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at(position + i) != (expected[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Where a pattern first begins in a range; -1 when it does not. */
    long find(byte[] pattern, long from, long end) {
        int first = pattern[0] & 0xFF;
        for (long at = Math.max(0, from); at < Math.min(end, size); at++) {
            if (at(at) == first && matches(at, pattern)) {
                return at;
            }
        }
        return -1;
    }

    private boolean load(long position) {
        try {
            window.clear();
            long from = position / STEP * STEP;
            source.read(window, from);
            window.flip();
            start = from;
            return position < start + window.limit();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
