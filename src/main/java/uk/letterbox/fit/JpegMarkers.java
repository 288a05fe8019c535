package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.letterbox.media.Format;

/** What programs and cameras say of a JPEG file in the markers that T.81 leaves to applications. */
record JpegMarkers(JpegFile file) {

    private static final int MOST_PROFILE = 4_000_000;
    private static final byte[] EXIF = "Exif\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int ADOBE_SIZE = 16;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    Header header() {
        return new Header(
                Format.JPEG,
                file.width(),
                file.height(),
                1,
                orientation(),
                file.components(),
                Inks.of(file.components(), transform()),
                profile(),
                coefficients());
    }

    /** What a progressive picture is kept as until its last scan is read: two bytes a sample. */
    private long coefficients() {
        return file.progressive() ? 2L * file.width() * file.height() * file.components() : 0;
    }

    private int orientation() {
        return file.parts().stream()
                .filter(part -> part.marker() == JpegFile.APP1 && file.begins(part, EXIF))
                .findFirst()
                .map(part -> file.slice(part, JpegFile.FRAME_HEADER + EXIF.length + 1))
                .map(Exif::orientation)
                .orElse(1);
    }

    /** How Adobe's programs changed the colours, by their marker. */
    private Optional<Integer> transform() {
        return file.parts().stream()
                .filter(part -> part.marker() == JpegFile.APP14
                        && file.begins(part, ADOBE)
                        && part.to() - part.from() >= ADOBE_SIZE)
                .findFirst()
                .map(part -> (int) file.bytes().get(part.from() + ADOBE_SIZE - 1));
    }

    /** The profile comes in pieces that say their number. */
    private Optional<Profile> profile() {
        Map<Integer, ByteBuffer> pieces = new TreeMap<>();
        for (JpegFile.Part part : file.parts()) {
            int head = JpegFile.FRAME_HEADER + ICC.length + 2;
            if (part.marker() == JpegFile.APP2 && file.begins(part, ICC) && part.to() - part.from() > head) {
                pieces.putIfAbsent(file.bytes().get(part.from() + head - 2) & 0xFF, file.slice(part, head));
            }
        }
        int size = pieces.values().stream().mapToInt(ByteBuffer::remaining).sum();
        if (size == 0 || size > MOST_PROFILE) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.allocate(size);
        pieces.values().forEach(whole::put);
        return Optional.of(new Profile(whole.array()));
    }
}
