package uk.letterbox.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** What is in a file, whatever its name says. No picture is decoded: its structure is looked at. */
public record Contents(Format format, Condition condition) {

    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] PNG_HEADER = {0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_TAIL = 64 * 1024;
    private static final int PDF_TAIL = 2048;

    /** How a file of a known format stands. */
    public enum Condition {
        /** It has its beginning and its end. */
        WHOLE,
        /** Its end is missing: it may still be growing. */
        CUT_SHORT,
        /** It begins like its format and is something else. */
        BROKEN
    }

    /** Those of a file that was just written in a format. */
    public static Contents whole(Format format) {
        return new Contents(format, Condition.WHOLE);
    }

    /** Looks at an open file; the channel's position is not moved. */
    public static Contents of(FileChannel channel) throws IOException {
        try {
            return of(new ByteWindow(channel));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Looks at bytes that are in memory. */
    public static Contents of(byte[] bytes) {
        return of(new ByteWindow(bytes));
    }

    private static Contents of(ByteWindow bytes) {
        Format format = Format.of(bytes);
        return new Contents(format, condition(format, bytes));
    }

    private static Condition condition(Format format, ByteWindow bytes) {
        return switch (format) {
            case JPEG -> JpegStructure.condition(bytes);
            case PNG -> png(bytes);
            case PDF -> endsWith(bytes, PDF_END, PDF_TAIL);
            case GIF, WEBP, TIFF, HEIC, OTHER -> Condition.WHOLE;
        };
    }

    private static Condition png(ByteWindow bytes) {
        int signature = 8;
        int size = signature + PNG_HEADER.length;
        if (bytes.size() < size + 8) {
            return Condition.CUT_SHORT;
        }
        boolean wide = bytes.twoAt(size) + bytes.twoAt(size + 2) > 0;
        boolean high = bytes.twoAt(size + 4) + bytes.twoAt(size + 6) > 0;
        if (!bytes.matches(signature, PNG_HEADER) || !wide || !high) {
            return Condition.BROKEN;
        }
        return endsWith(bytes, PNG_END, PNG_TAIL);
    }

    private static Condition endsWith(ByteWindow bytes, byte[] end, int tail) {
        return bytes.find(end, bytes.size() - tail, bytes.size()) >= 0 ? Condition.WHOLE : Condition.CUT_SHORT;
    }
}
