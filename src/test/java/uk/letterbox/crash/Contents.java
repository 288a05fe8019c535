package uk.letterbox.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

/** Makes files that are taken for what they are named, no two alike. */
final class Contents {

    private static final HexFormat HEX = HexFormat.of();

    private final Random random;

    Contents(Random random) {
        this.random = random;
    }

    /** A start, a frame of 16 by 16, a scan of so many random bytes and an end. */
    byte[] jpeg(int size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(HEX.parseHex("ffd8" + "ffc0000b080010001001011100" + "ffda0008010100003f00"));
        byte[] scan = noise(size);
        for (int i = 0; i < size; i++) {
            // In a scan this byte would begin a marker.
            scan[i] = scan[i] == (byte) 0xFF ? 0 : scan[i];
        }
        file.write(scan);
        file.write(HEX.parseHex("ffd9"));
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
