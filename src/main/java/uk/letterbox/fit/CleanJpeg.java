package uk.letterbox.fit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A JPEG with its picture alone, the pixels untouched: tables, frame and scans as they are, and of the application segments
 * what tells how to read the colours. All else goes: EXIF, XMP, IPTC, comments, thumbnails, second pictures, and whatever
 * follows the end.
 */
final class CleanJpeg implements Clean {

    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);
    private static final int JFIF_LENGTH = 16;
    private static final int ADOBE_LENGTH = 14;

    private final JpegFile file;
    private final List<ByteBuffer> pieces = new ArrayList<>();

    private CleanJpeg(JpegFile file) {
        this.file = file;
    }

    /** The clean form of a file. */
    static CleanJpeg of(JpegFile file) throws NotFit {
        CleanJpeg clean = new CleanJpeg(file);
        clean.collect();
        return clean;
    }

    /** Whether the file is clean already, to the byte. */
    @Override
    public boolean already() {
        ByteBuffer whole = file.bytes().duplicate().rewind();
        if (pieces.stream().mapToInt(ByteBuffer::remaining).sum() != whole.remaining()) {
            return false;
        }
        int at = 0;
        for (ByteBuffer piece : pieces) {
            if (!whole.slice(at, piece.remaining()).equals(piece)) {
                return false;
            }
            at += piece.remaining();
        }
        return true;
    }

    @Override
    public void write(Path target) throws IOException {
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer piece : pieces) {
                ByteBuffer left = piece.duplicate();
                while (left.hasRemaining()) {
                    out.write(left);
                }
            }
        }
    }

    /** Bytes of the clean file. */
    long size() {
        return pieces.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    private void collect() throws NotFit {
        pieces.add(ByteBuffer.wrap(new byte[] {(byte) 0xFF, (byte) 0xD8}));
        boolean jfif = false;
        boolean adobe = false;
        for (JpegFile.Part part : file.parts()) {
            int length = part.to() - part.from() - 2;
            switch (part.marker()) {
                case JpegFile.APP0 -> {
                    if (!jfif && file.begins(part, JFIF) && length >= JFIF_LENGTH - 2) {
                        jfif = true;
                        pieces.add(length == JFIF_LENGTH ? slice(part) : plainJfif());
                    }
                }
                case JpegFile.APP14 -> {
                    if (!adobe && file.begins(part, ADOBE) && length >= ADOBE_LENGTH) {
                        adobe = true;
                        pieces.add(length == ADOBE_LENGTH ? slice(part) : adobe(part));
                    }
                }
                case 0xC0, 0xC1, 0xC2, 0xDA, 0xDD, JpegFile.END -> pieces.add(slice(part));
                case 0xC4, 0xDB -> pieces.add(table(part));
                default -> {
                    // An application's data, a comment, or nothing that a picture needs.
                }
            }
        }
        if (!jfif && !adobe && file.unusualColours()) {
            pieces.add(1, plainJfif());
            jfif = true;
        }
        profile(jfif);
    }

    /** Behind the JFIF segment, which must come first. */
    private void profile(boolean jfif) {
        if (file.components() == 3
                && file.header().profile().filter(Profile::plain).isPresent()) {
            ByteArrayOutputStream segment = new ByteArrayOutputStream();
            byte[] standard = Profile.standard();
            int length = 2 + ICC.length + standard.length;
            segment.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (length >> 8), (byte) length});
            segment.writeBytes(ICC);
            segment.writeBytes(standard);
            pieces.add(jfif ? 2 : 1, ByteBuffer.wrap(segment.toByteArray()));
        }
    }

    /** Tables fill their segment exactly; what is longer carries something else. */
    private ByteBuffer table(JpegFile.Part part) throws NotFit {
        int at = part.from() + JpegFile.FRAME_HEADER;
        while (at < part.to()) {
            if (part.marker() == 0xDB) {
                at += 1 + (file.bytes().get(at) >> 4 == 0 ? 64 : 128);
            } else {
                int codes = 0;
                for (int i = 1; i <= 16; i++) {
                    codes += file.bytes().get(at + i) & 0xFF;
                }
                at += 17 + codes;
            }
        }
        if (at != part.to()) {
            throw NotFit.damaged();
        }
        return slice(part);
    }

    private static ByteBuffer plainJfif() {
        byte[] segment = {(byte) 0xFF, (byte) 0xE0, 0, JFIF_LENGTH, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
        return ByteBuffer.wrap(segment);
    }

    /** Only how the colours were turned into others is kept. */
    private ByteBuffer adobe(JpegFile.Part part) {
        byte transform = file.bytes().get(part.from() + 2 + ADOBE_LENGTH - 1);
        byte[] segment = {
            (byte) 0xFF, (byte) 0xEE, 0, ADOBE_LENGTH, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform
        };
        return ByteBuffer.wrap(segment);
    }

    private ByteBuffer slice(JpegFile.Part part) {
        return file.bytes().slice(part.from(), part.to() - part.from());
    }
}
