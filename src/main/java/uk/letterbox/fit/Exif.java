package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that is needed: how a picture was held (TIFF 6.0 structure, tag 274). */
final class Exif {

    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 1_000;

    private Exif() {}

    /** From 1 to 8; 1 where nothing sensible is said. */
    static int orientation(ByteBuffer tiff) {
        try {
            ByteBuffer bytes = ordered(tiff);
            int directory = bytes.getInt(4);
            int entries = Math.min(bytes.getShort(directory) & 0xFFFF, MOST_ENTRIES);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if ((bytes.getShort(entry) & 0xFFFF) == ORIENTATION && bytes.getShort(entry + 2) == SHORT) {
                    int said = bytes.getShort(entry + 8);
                    return said >= 1 && said <= 8 ? said : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
    }

    /** A view of a TIFF structure in its own byte order. */
    static ByteBuffer ordered(ByteBuffer tiff) {
        ByteBuffer bytes = tiff.slice();
        return bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
}
