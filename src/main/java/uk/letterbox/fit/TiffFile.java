package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.media.Format;

/** The directories of a TIFF file (TIFF 6.0), without reading any picture. */
final class TiffFile {

    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int SAMPLES = 277;
    private static final int ENTRY = 12;
    private static final int MOST_PAGES = 1_000;

    private final ByteBuffer bytes;

    private TiffFile(ByteBuffer bytes) {
        this.bytes = Exif.ordered(bytes);
    }

    static Header header(ByteBuffer bytes) throws NotFit {
        return new TiffFile(bytes).read();
    }

    private Header read() throws NotFit {
        Set<Integer> seen = new HashSet<>();
        int first = bytes.getInt(4);
        int pages = 0;
        for (int at = first; at != 0; at = next(at)) {
            if (!seen.add(at) || seen.size() > MOST_PAGES) {
                throw NotFit.damaged();
            }
            // Bit 0 marks a smaller version of another page; where that comes first, it would be the one that is read.
            pages += at == first || (value(at, SUBFILE, 0) & 1) == 0 ? 1 : 0;
        }
        int samples = value(first, SAMPLES, 1) * Math.max(1, value(first, BITS, 1) / 8);
        return new Header(
                Format.TIFF,
                value(first, WIDTH, 0),
                value(first, HEIGHT, 0),
                Math.max(1, pages),
                Exif.orientation(bytes),
                Math.max(1, samples),
                Optional.empty());
    }

    private int next(int directory) {
        return bytes.getInt(directory + 2 + entries(directory) * ENTRY);
    }

    private int entries(int directory) {
        return bytes.getShort(directory) & 0xFFFF;
    }

    /** A short or a long; of several values that do not fit into the entry, the first. */
    private int value(int directory, int tag, int otherwise) {
        for (int i = 0; i < entries(directory); i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((bytes.getShort(entry) & 0xFFFF) == tag) {
                boolean shorts = bytes.getShort(entry + 2) == 3;
                int at = shorts && bytes.getInt(entry + 4) > 2 ? bytes.getInt(entry + 8) : entry + 8;
                return shorts ? bytes.getShort(at) & 0xFFFF : bytes.getInt(at);
            }
        }
        return otherwise;
    }
}
