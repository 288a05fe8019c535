package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.util.Optional;

import uk.letterbox.media.Format;

/** What a HEIC file says of the size of its pictures (ISO/IEC 23008-12, boxes {@code ispe}). */
final class HeifFile {

    private static final int SIZE_BOX = 'i' << 24 | 's' << 16 | 'p' << 8 | 'e';
    private static final int WITHIN = 1_000_000;

    private HeifFile() {}

    /** Of the largest picture in it: the others are its tiles and its thumbnail. */
    static Header header(ByteBuffer bytes) throws NotFit {
        Optional<Header> largest = Optional.empty();
        for (int at = 0; at < Math.min(bytes.limit() - 16, WITHIN); at++) {
            if (bytes.getInt(at) == SIZE_BOX) {
                Header one =
                        new Header(Format.HEIC, bytes.getInt(at + 8), bytes.getInt(at + 12), 1, 1, 3, Optional.empty());
                largest =
                        largest.filter(other -> other.pixels() >= one.pixels()).or(() -> Optional.of(one));
            }
        }
        return largest.orElseThrow(NotFit::damaged);
    }
}
