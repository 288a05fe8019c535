package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import uk.letterbox.media.Format;

/** The chunks of a WebP file (RFC 9649), without unpacking any. */
final class WebpFile {

    private static final int CHUNKS = 12;
    private static final int MOST_CHUNKS = 2_000;

    private final ByteBuffer bytes;
    private int width;
    private int height;
    private int frames;
    private int orientation = 1;
    private Optional<Profile> profile = Optional.empty();

    private WebpFile(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    static Header header(ByteBuffer bytes) {
        WebpFile file = new WebpFile(bytes);
        file.read();
        return new Header(
                Format.WEBP, file.width, file.height, Math.max(1, file.frames), file.orientation, 4, file.profile);
    }

    private void read() {
        int at = CHUNKS;
        for (int chunk = 0; chunk < MOST_CHUNKS && at + 8 <= bytes.limit(); chunk++) {
            byte[] type = new byte[4];
            bytes.get(at, type);
            int length = bytes.getInt(at + 4);
            chunk(new String(type, StandardCharsets.ISO_8859_1), at + 8, length);
            at = Math.addExact(at + 8, length + (length & 1));
        }
    }

    private void chunk(String type, int at, int length) {
        switch (type) {
            case "VP8X" -> size(three(at + 4) + 1, three(at + 7) + 1);
            case "VP8 " -> size(bytes.getShort(at + 6) & 0x3FFF, bytes.getShort(at + 8) & 0x3FFF);
            case "VP8L" -> size((bytes.getInt(at + 1) & 0x3FFF) + 1, (bytes.getInt(at + 1) >> 14 & 0x3FFF) + 1);
            case "ANMF" -> frames++;
            case "ICCP" -> {
                byte[] whole = new byte[Math.min(length, bytes.limit() - at)];
                bytes.get(at, whole);
                profile = Optional.of(new Profile(whole));
            }
            case "EXIF" -> orientation = Exif.orientation(bytes.slice(at, length));
            default -> {
                // Nothing that says something of the picture.
            }
        }
    }

    /** The canvas and the picture on it may lie apart; the larger counts. */
    private void size(int wide, int high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
    }

    private int three(int at) {
        return bytes.getShort(at) & 0xFFFF | (bytes.get(at + 2) & 0xFF) << 16;
    }
}
