package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B) up to its end marker. What follows that is no part of it.
 *
 * @param bytes the whole file
 * @param parts its segments in their order, a scan with its entropy-coded data
 * @param frame the one segment that says size and components
 */
record JpegFile(ByteBuffer bytes, List<Part> parts, Part frame) {

    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP14 = 0xEE;
    static final int SCAN = 0xDA;
    static final int END = 0xD9;
    static final int FRAME_HEADER = 4;

    private static final int TABLE = 0xC4;
    private static final int MOST_PARTS = 5_000;
    /** Each scan of a progressive picture costs a pass over all of it; programs write about ten. */
    private static final int MOST_SCANS = 100;

    /** Even a picture of one colour takes a bit for each block of 8 by 8 pixels, in its first scan. */
    private static final long PIXELS_A_BYTE = 2_000;

    /** A segment from the first byte of its marker up to the next one. */
    record Part(int marker, int from, int to) {}

    static JpegFile read(ByteBuffer bytes) throws NotFit {
        List<Part> parts = new ArrayList<>();
        Part frame = null;
        int at = 2;
        while (true) {
            while (bytes.get(at) == (byte) 0xFF && bytes.get(at + 1) == (byte) 0xFF) {
                at++;
            }
            int marker = bytes.get(at + 1) & 0xFF;
            if (bytes.get(at) != (byte) 0xFF || marker < TABLE - 4 || parts.size() > MOST_PARTS) {
                throw NotFit.damaged();
            }
            if (marker == END) {
                parts.add(new Part(END, at, at + 2));
                break;
            }
            int to = at + 2 + (bytes.getShort(at + 2) & 0xFFFF);
            to = marker == SCAN ? endOfScan(bytes, to) : to;
            Part part = new Part(marker, at, to);
            bytes.get(to - 1);
            if (frame(marker)) {
                if (frame != null) {
                    throw NotFit.damaged();
                }
                frame = part;
            }
            parts.add(part);
            at = to;
        }
        if (frame == null) {
            throw NotFit.damaged();
        }
        return new JpegFile(bytes, List.copyOf(parts), frame).plausible();
    }

    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != TABLE && marker != 0xC8 && marker != 0xCC;
    }

    /** Where the next marker is that is no restart and no stuffed byte. */
    private static int endOfScan(ByteBuffer bytes, int from) {
        for (int at = from; ; at++) {
            if (bytes.get(at) == (byte) 0xFF) {
                int next = bytes.get(at + 1) & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
        }
    }

    private JpegFile plausible() throws NotFit {
        if (frame.marker() > 0xC2 || bytes.get(frame.from() + FRAME_HEADER) != 8) {
            throw new NotFit("It is a JPEG of a kind that browsers do not show. Export it as usual JPEG.");
        }
        long scans = parts.stream().filter(part -> part.marker() == SCAN).count();
        long data = parts.stream()
                .filter(part -> part.marker() == SCAN)
                .mapToLong(part -> part.to() - part.from())
                .sum();
        if (scans == 0 || scans > MOST_SCANS) {
            throw NotFit.damaged();
        }
        if ((long) width() * height() > data * PIXELS_A_BYTE) {
            throw NotFit.lying();
        }
        return this;
    }

    Header header() {
        return new JpegMarkers(this).header();
    }

    boolean progressive() {
        return frame.marker() == 0xC2;
    }

    int width() {
        return bytes.getShort(frame.from() + FRAME_HEADER + 3) & 0xFFFF;
    }

    int height() {
        return bytes.getShort(frame.from() + FRAME_HEADER + 1) & 0xFFFF;
    }

    int components() {
        return bytes.get(frame.from() + FRAME_HEADER + 5) & 0xFF;
    }

    /**
     * Whether its three colours bear names that only some readers take for brightness and two differences, unless a marker
     * says so; cameras that write EXIF write no such marker.
     */
    boolean unusualColours() {
        return components() == 3 && !named(1, 2, 3) && !named('R', 'G', 'B');
    }

    private boolean named(int first, int second, int third) {
        int at = frame.from() + FRAME_HEADER + 6;
        return bytes.get(at) == first && bytes.get(at + 3) == second && bytes.get(at + 6) == third;
    }

    /** Whether a part begins with these bytes after its length. */
    boolean begins(Part part, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (part.from() + FRAME_HEADER + i >= part.to() || bytes.get(part.from() + FRAME_HEADER + i) != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** What is in a part behind so many bytes of it. */
    ByteBuffer slice(Part part, int skipped) {
        int from = Math.min(part.from() + skipped, part.to());
        return bytes.slice(from, part.to() - from);
    }
}
