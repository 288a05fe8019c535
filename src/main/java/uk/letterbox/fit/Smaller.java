package uk.letterbox.fit;

import java.util.Arrays;
import java.util.Optional;

import uk.letterbox.delivery.Look;

/** Makes pictures smaller by the mean of the pixels that fall together, so that fine lines neither vanish nor flicker. */
final class Smaller {

    private static final int LOOK_WIDE = 9;
    private static final int LOOK_HIGH = 8;
    /** Steps of gray that a place must be brighter by: in a wall or a sky less is chance. */
    private static final int BRIGHTER = 2;
    /** Bits below which a picture shows nothing to compare. */
    private static final int FEWEST = 6;

    private final Pixels from;
    private final int wide;
    private final int high;

    private Smaller(Pixels from, int wide, int high) {
        this.from = from;
        this.wide = wide;
        this.high = high;
    }

    /** With so many pixels on its longest side, or as it is when it has no more. */
    static Pixels longest(Pixels pixels, int side) {
        int longest = Math.max(pixels.width(), pixels.height());
        if (longest <= side) {
            return pixels;
        }
        int wide = Math.max(1, Math.round((float) pixels.width() * side / longest));
        int high = Math.max(1, Math.round((float) pixels.height() * side / longest));
        return new Smaller(pixels, wide, high).made();
    }

    /** What it looks like; empty for one without features. */
    static Optional<Look> look(Pixels pixels) {
        Pixels places = new Smaller(pixels, LOOK_WIDE, LOOK_HIGH).made();
        int[] gray = new int[LOOK_WIDE * LOOK_HIGH];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = brightness(places, i);
        }
        long bits = 0;
        for (int y = 0; y < LOOK_HIGH; y++) {
            for (int x = 0; x < LOOK_WIDE - 1; x++) {
                int at = y * LOOK_WIDE + x;
                bits = bits << 1 | (gray[at + 1] - gray[at] > BRIGHTER ? 1 : 0);
            }
        }
        return Long.bitCount(bits) < FEWEST ? Optional.empty() : Optional.of(new Look(bits));
    }

    /** By the weights of ITU-R BT.601, in 256ths. */
    private static int brightness(Pixels pixels, int at) {
        byte[] data = pixels.data();
        return pixels.bands() == 1
                ? data[at] & 0xFF
                : (29 * (data[3 * at] & 0xFF) + 150 * (data[3 * at + 1] & 0xFF) + 77 * (data[3 * at + 2] & 0xFF)) >> 8;
    }

    private Pixels made() {
        int bands = from.bands();
        byte[] data = new byte[wide * high * bands];
        float[] row = new float[wide * bands];
        float[] sums = new float[wide * bands];
        int narrowed = -1;
        double step = (double) from.height() / high;
        for (int y = 0; y < high; y++) {
            Arrays.fill(sums, 0);
            double top = y * step;
            double bottom = Math.min((y + 1) * step, from.height());
            for (int source = (int) top; source < bottom; source++) {
                if (source != narrowed) {
                    narrow(source, row);
                    narrowed = source;
                }
                float weight = (float) ((Math.min(bottom, source + 1) - Math.max(top, source)) / (bottom - top));
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weight * row[i];
                }
            }
            for (int i = 0; i < sums.length; i++) {
                data[y * sums.length + i] = (byte) Math.min(255, (int) (sums[i] + 0.5f));
            }
        }
        return new Pixels(wide, high, bands, data);
    }

    /** One row of the source, as wide as the target: whole pixels are summed up, those at the edges count by their share. */
    private void narrow(int y, float[] row) {
        int bands = from.bands();
        byte[] data = from.data();
        int start = y * from.width() * bands;
        double step = (double) from.width() / wide;
        for (int x = 0; x < wide; x++) {
            double left = x * step;
            double right = Math.min((x + 1) * step, from.width());
            int first = (int) left;
            int last = Math.min((int) right, from.width() - 1);
            float head = (float) (Math.min(right, first + 1) - left);
            float tail = last > first ? (float) (right - last) : 0;
            float share = (float) (1 / (right - left));
            for (int band = 0; band < bands; band++) {
                int end = start + last * bands + band;
                int whole = 0;
                for (int at = start + (first + 1) * bands + band; at < end; at += bands) {
                    whole += data[at] & 0xFF;
                }
                float edges = head * (data[start + first * bands + band] & 0xFF) + tail * (data[end] & 0xFF);
                row[x * bands + band] = (whole + edges) * share;
            }
        }
    }
}
