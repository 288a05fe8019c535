package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import uk.letterbox.media.Format;

/** The blocks of a GIF file, without unpacking any. */
final class GifFile {

    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;
    private static final int MOST_FRAMES = 501;
    /** A code of at most 12 bits stands for at most 4,096 pixels. */
    private static final long PIXELS_A_BYTE = 4_096;

    private final ByteBuffer bytes;
    private int at;

    private GifFile(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    static Header header(ByteBuffer bytes) throws NotFit {
        return new GifFile(bytes).read();
    }

    private Header read() throws NotFit {
        int width = bytes.getShort(SCREEN) & 0xFFFF;
        int height = bytes.getShort(SCREEN + 2) & 0xFFFF;
        at = BLOCKS + colours(bytes.get(SCREEN + 4));
        int frames = 0;
        while (frames < MOST_FRAMES && at < bytes.limit() && bytes.get(at) != 0x3B) {
            int block = bytes.get(at);
            if (block == 0x21) {
                at += 2;
            } else if (block == 0x2C) {
                width = Math.max(width, bytes.getShort(at + 5) & 0xFFFF);
                height = Math.max(height, bytes.getShort(at + 7) & 0xFFFF);
                at += 11 + colours(bytes.get(at + 9));
                frames++;
            } else {
                throw NotFit.damaged();
            }
            skip();
        }
        if (frames == 0) {
            throw NotFit.damaged();
        }
        if ((long) width * height > bytes.limit() * PIXELS_A_BYTE) {
            throw NotFit.lying();
        }
        return new Header(Format.GIF, width, height, frames, 1, 4, Optional.empty());
    }

    private void skip() {
        while (bytes.get(at) != 0) {
            at += 1 + (bytes.get(at) & 0xFF);
        }
        at++;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
