package uk.letterbox.fit;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Optional;

/** How the four colours of print are written in a JPEG. */
enum Inks {
    /** It has none. */
    NONE,
    /** More is more ink. */
    PLAIN,
    /** As Adobe's programs write them: more is less ink. */
    TURNED,
    /** As Adobe's programs write them smaller: what lies opposite the first three as brightness and two differences, and black. */
    YCCK;

    private static final int ADOBE_TRANSFORM = 2;

    /** @param transform of the Adobe marker; empty where there is none */
    static Inks of(int components, Optional<Integer> transform) {
        if (components != 4) {
            return NONE;
        }
        return transform.map(said -> said == ADOBE_TRANSFORM ? YCCK : TURNED).orElse(PLAIN);
    }

    /** Cyan, magenta, yellow and black of a raster as it was read; more is more ink. */
    Pixels read(Raster raster) {
        int width = raster.getWidth();
        byte[] data = new byte[width * raster.getHeight() * 4];
        int[] row = new int[width * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int at = 0; at < row.length; at += 4) {
                plain(row, at);
                for (int ink = 0; ink < 4; ink++) {
                    data[y * row.length + at + ink] = (byte) row[at + ink];
                }
            }
        }
        return new Pixels(width, raster.getHeight(), 4, data);
    }

    private void plain(int[] row, int at) {
        if (this == PLAIN) {
            return;
        }
        if (this == YCCK) {
            int brightness = row[at];
            double blue = row[at + 1] - 128;
            double red = row[at + 2] - 128;
            row[at] = 255 - within(brightness + 1.402 * red);
            row[at + 1] = 255 - within(brightness - 0.344136 * blue - 0.714136 * red);
            row[at + 2] = 255 - within(brightness + 1.772 * blue);
        }
        for (int ink = 0; ink < 4; ink++) {
            row[at + ink] = 255 - row[at + ink];
        }
    }

    private static int within(double sample) {
        return (int) Math.max(0, Math.min(255, Math.round(sample)));
    }

    /** What inks look like: by their profile where there is a good one, else as if they were perfect. */
    static Pixels printed(Pixels inks, Optional<Profile> profile) {
        Pixels seen = new Pixels(inks.width(), inks.height(), 3, new byte[inks.width() * inks.height() * 3]);
        return profile.isPresent() && byProfile(inks, profile.get(), seen) ? seen : perfect(inks, seen);
    }

    private static boolean byProfile(Pixels inks, Profile profile, Pixels seen) {
        try {
            ICC_Profile[] way = {ICC_Profile.getInstance(profile.bytes()), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            int[] bands = {0, 1, 2, 3};
            Raster raster = Raster.createInterleavedRaster(
                    new DataBufferByte(inks.data(), inks.data().length),
                    inks.width(),
                    inks.height(),
                    inks.width() * 4,
                    4,
                    bands,
                    null);
            new ColorConvertOp(way, null).filter(raster, seen.raster());
            return true;
        } catch (IllegalArgumentException | CMMException unusable) {
            return false;
        }
    }

    private static Pixels perfect(Pixels inks, Pixels seen) {
        byte[] from = inks.data();
        byte[] to = seen.data();
        for (int pixel = 0; pixel < from.length / 4; pixel++) {
            int paper = 255 - (from[4 * pixel + 3] & 0xFF);
            for (int colour = 0; colour < 3; colour++) {
                to[3 * pixel + 2 - colour] = (byte) ((255 - (from[4 * pixel + colour] & 0xFF)) * paper / 255);
            }
        }
        return seen;
    }
}
