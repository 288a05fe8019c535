package uk.letterbox.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

import uk.letterbox.Pictures;

/** Makes files that are taken for what they are named, no two alike. */
final class Contents {

    private static final HexFormat HEX = HexFormat.of();

    private static final int END = 2;

    private final Random random;

    Contents(Random random) {
        this.random = random;
    }

    /** A small picture, and so many random bytes of a scan that it does not need before its end. */
    byte[] jpeg(int size) throws IOException {
        byte[] picture = Pictures.jpeg(random.nextInt(1_000_000));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(picture, 0, picture.length - END);
        byte[] scan = noise(size);
        for (int i = 0; i < size; i++) {
            // In a scan this byte would begin a marker.
            scan[i] = scan[i] == (byte) 0xFF ? 0 : scan[i];
        }
        file.write(scan);
        file.write(picture, picture.length - END, END);
        return file.toByteArray();
    }

    byte[] pdf() {
        return ("%PDF-1.4\n% " + HEX.formatHex(noise(300)) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Random bytes: no picture. */
    byte[] noise(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
