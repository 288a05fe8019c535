package uk.letterbox.media;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the bytes of a file are, by their magic numbers. */
public enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    PDF("application/pdf"),
    GIF("image/gif"),
    WEBP("image/webp"),
    TIFF("image/tiff"),
    HEIC("image/heic"),
    OTHER("application/octet-stream");

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Readers of PDF look for its header in the first kilobyte. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

    private final String mimeType;

    Format(String mimeType) {
        this.mimeType = mimeType;
    }

    public String mimeType() {
        return mimeType;
    }

    static Format of(ByteWindow bytes) {
        if (bytes.at(0) == 0xFF && bytes.at(1) == 0xD8 && bytes.at(2) == 0xFF) {
            return JPEG;
        }
        if (bytes.matches(0, PNG_SIGNATURE)) {
            return PNG;
        }
        if (text(bytes, 0, "GIF87a") || text(bytes, 0, "GIF89a")) {
            return GIF;
        }
        if (text(bytes, 0, "RIFF") && text(bytes, 8, "WEBP")) {
            return WEBP;
        }
        if (text(bytes, 0, "II*\0") || text(bytes, 0, "MM\0*")) {
            return TIFF;
        }
        if (text(bytes, 4, "ftyp") && HEIF_BRANDS.stream().anyMatch(brand -> text(bytes, 8, brand))) {
            return HEIC;
        }
        return bytes.find("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, PDF_HEADER_WITHIN) >= 0 ? PDF : OTHER;
    }

    private static boolean text(ByteWindow bytes, long at, String expected) {
        return bytes.matches(at, expected.getBytes(StandardCharsets.US_ASCII));
    }
}
