package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rows of a PNG (ISO/IEC 15948, clauses 7 and 8), a byte before each that says how it was filtered.
 *
 * @param bits of a pixel
 * @param interlaced they come in the seven passes of Adam7
 */
record PngRows(int width, int height, int bits, boolean interlaced) {

    /** Of each pass: its first column and row, and how far the next ones are. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** Whether packed data is these rows, and nothing behind them. */
    boolean fill(List<ByteBuffer> packed) {
        Inflater inflater = new Inflater();
        byte[] some = new byte[64 * 1024];
        long bytes = bytes();
        try {
            for (ByteBuffer piece : packed) {
                if (inflater.finished()) {
                    return false;
                }
                inflater.setInput(piece);
                while (!inflater.needsInput() && !inflater.finished()) {
                    boolean stuck = inflater.inflate(some) == 0 && inflater.needsDictionary();
                    if (stuck || inflater.getBytesWritten() > bytes) {
                        return false;
                    }
                }
            }
            return inflater.finished() && inflater.getRemaining() == 0 && inflater.getBytesWritten() == bytes;
        } catch (DataFormatException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private long bytes() {
        if (!interlaced) {
            return bytes(width, height);
        }
        long all = 0;
        for (int[] pass : PASSES) {
            int wide = (width - pass[0] + pass[2] - 1) / pass[2];
            int high = (height - pass[1] + pass[3] - 1) / pass[3];
            all += wide > 0 && high > 0 ? bytes(wide, high) : 0;
        }
        return all;
    }

    private long bytes(int wide, int high) {
        return (1 + ((long) wide * bits + 7) / 8) * high;
    }
}
