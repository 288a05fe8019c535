package uk.letterbox.media;

import uk.letterbox.media.Contents.Condition;

/**
 * The markers of a JPEG file (ITU-T T.81, annex B): segments with lengths, a frame with dimensions, a scan, the end. The
 * end is looked for behind the start of the scan only, because the thumbnail in a header has an end of its own.
 */
final class JpegStructure {

    private static final int MOST_SEGMENTS = 5_000;
    private static final int MOST_FILL_BYTES = 1_000;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final byte[] END = {(byte) 0xFF, (byte) END_OF_IMAGE};
    private static final int TAIL = 64 * 1024;

    private JpegStructure() {}

    static Condition condition(ByteWindow bytes) {
        long at = 2;
        boolean framed = false;
        for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
            long markerAt = skipFill(bytes, at);
            int marker = bytes.at(markerAt);
            int length = bytes.twoAt(markerAt + 1);
            if (marker < 0 || length < 0) {
                return Condition.CUT_SHORT;
            }
            if (markerAt == at || marker == END_OF_IMAGE || length < 2) {
                return Condition.BROKEN;
            }
            if (frame(marker)) {
                int height = bytes.twoAt(markerAt + 4);
                int width = bytes.twoAt(markerAt + 6);
                if (height == 0 || width == 0) {
                    return Condition.BROKEN;
                }
                framed = true;
            }
            at = markerAt + 1 + length;
            if (marker == START_OF_SCAN) {
                return framed ? end(bytes, at) : Condition.BROKEN;
            }
        }
        return Condition.BROKEN;
    }

    private static long skipFill(ByteWindow bytes, long from) {
        long at = from;
        while (bytes.at(at) == 0xFF && at - from < MOST_FILL_BYTES) {
            at++;
        }
        return at;
    }

    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Most files end with the marker; telephones put a film behind it, so the rest is searched when it is not there. */
    private static Condition end(ByteWindow bytes, long scan) {
        long tail = Math.max(scan, bytes.size() - TAIL);
        boolean ended = bytes.size() - END.length >= scan && bytes.matches(bytes.size() - END.length, END)
                || bytes.find(END, tail, bytes.size()) >= 0
                || bytes.find(END, scan, tail) >= 0;
        return ended ? Condition.WHOLE : Condition.CUT_SHORT;
    }
}
