package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

import uk.letterbox.media.Format;

/**
 * The chunks of a PNG file (ISO/IEC 15948) up to its end.
 *
 * @param bytes the whole file
 */
record PngFile(ByteBuffer bytes, List<Chunk> chunks) {

    static final int SIGNATURE = 8;
    /** Length, type and sum of a chunk. */
    static final int AROUND = 12;

    private static final int MOST_CHUNKS = 200_000;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** @param from where its length stands */
    record Chunk(String type, int from, int length) {

        int data() {
            return from + 8;
        }

        int to() {
            return from + AROUND + length;
        }
    }

    static PngFile read(ByteBuffer bytes) throws NotFit {
        List<Chunk> chunks = new ArrayList<>();
        int at = SIGNATURE;
        while (chunks.isEmpty() || !chunks.get(chunks.size() - 1).type().equals("IEND")) {
            int length = bytes.getInt(at);
            byte[] type = new byte[4];
            bytes.get(at + 4, type);
            if (length < 0 || length > bytes.limit() - at - AROUND || chunks.size() > MOST_CHUNKS) {
                throw NotFit.damaged();
            }
            Chunk chunk = new Chunk(new String(type, StandardCharsets.ISO_8859_1), at, length);
            if (needed(chunk) && sum(bytes, chunk) != bytes.getInt(chunk.to() - 4)) {
                throw NotFit.damaged();
            }
            chunks.add(chunk);
            at = chunk.to();
        }
        return new PngFile(bytes, List.copyOf(chunks)).plausible();
    }

    /** Browsers do not show what is not what it was, and Java does not look. */
    private static int sum(ByteBuffer bytes, Chunk chunk) {
        CRC32 sum = new CRC32();
        sum.update(bytes.slice(chunk.from() + 4, 4 + chunk.length()));
        return (int) sum.getValue();
    }

    /** Packed bytes grow by less than 1,032 times: what claims more pixels than that is none. */
    private PngFile plausible() throws NotFit {
        if (!chunks.get(0).type().equals("IHDR") || chunks.get(0).length() != 13) {
            throw NotFit.damaged();
        }
        long packed = chunks.stream()
                .filter(chunk -> chunk.type().equals("IDAT"))
                .mapToLong(Chunk::length)
                .sum();
        long line = (width() * (long) channels() * depth() + 7) / 8;
        if (packed == 0 || line * height() > packed * 1_032) {
            throw NotFit.lying();
        }
        return this;
    }

    Header header() throws NotFit {
        int frames = first("acTL").map(chunk -> bytes.getInt(chunk.data())).orElse(1);
        int orientation = first("eXIf")
                .map(chunk -> Exif.orientation(bytes.slice(chunk.data(), chunk.length())))
                .orElse(1);
        int samples = colourType() == 3 ? 1 : channels() * (depth() == 16 ? 2 : 1);
        return new Header(Format.PNG, width(), height(), Math.max(1, frames), orientation, samples, profile());
    }

    private int width() {
        return bytes.getInt(SIGNATURE + 8);
    }

    private int height() {
        return bytes.getInt(SIGNATURE + 12);
    }

    private int depth() {
        return bytes.get(SIGNATURE + 16);
    }

    private int colourType() {
        return bytes.get(SIGNATURE + 17);
    }

    private int channels() {
        return switch (colourType()) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** Whether its pixels can stay as they are: at most 8 bits a sample, and none that lets something shine through. */
    boolean plain() {
        return depth() <= 8 && channels() % 2 == 1 && first("tRNS").isEmpty();
    }

    /** Whether its packed data ends where the picture ends. */
    boolean exact() {
        PngRows rows = new PngRows(width(), height(), channels() * depth(), bytes.get(SIGNATURE + 20) == 1);
        return rows.fill(chunks.stream()
                .filter(chunk -> chunk.type().equals("IDAT"))
                .map(chunk -> bytes.slice(chunk.data(), chunk.length()))
                .toList());
    }

    /** Whether a picture is not whole without it. */
    static boolean needed(Chunk chunk) {
        return NEEDED.contains(chunk.type());
    }

    private Optional<Chunk> first(String type) {
        return chunks.stream().filter(chunk -> chunk.type().equals(type)).findFirst();
    }

    private Optional<Profile> profile() throws NotFit {
        Optional<Chunk> packed = first("iCCP");
        return packed.isEmpty()
                ? Optional.empty()
                : PackedProfile.unpacked(
                        bytes.slice(packed.get().data(), packed.get().length()));
    }
}
