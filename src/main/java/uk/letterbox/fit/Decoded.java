package uk.letterbox.fit;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * A picture as a reader gave it, on its way to plain pixels.
 *
 * @param profile what its colours mean; empty is sRGB
 */
record Decoded(Pixels pixels, Optional<Profile> profile) {

    private static final int[] NO_SAMPLES = {};

    /** Opaque, 8 bits a sample, gray or three colours; what shines through is laid on white. */
    static Decoded of(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel) {
            return new Decoded(painted(image), Optional.empty());
        }
        int type = colours.getColorSpace().getType();
        boolean known = type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB;
        if (!known || image.getSampleModel().getSampleSize(0) > 16) {
            BufferedImage converted =
                    new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            return new Decoded(
                    Pixels.of(new ColorConvertOp(null).filter(image, converted).getRaster()), Optional.empty());
        }
        Optional<Profile> profile = type == ColorSpace.TYPE_RGB && colours.getColorSpace() instanceof ICC_ColorSpace own
                ? Optional.of(new Profile(own.getProfile().getData())).filter(one -> !one.plain())
                : Optional.empty();
        boolean opaqueBytes = !colours.hasAlpha() && image.getSampleModel().getSampleSize(0) == 8;
        return new Decoded(opaqueBytes ? Pixels.of(image.getRaster()) : flat(image), profile);
    }

    private static Pixels painted(BufferedImage image) {
        int width = image.getWidth();
        byte[] data = new byte[width * image.getHeight() * 3];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    data[at++] = (byte) onWhite(argb >> shift & 0xFF, argb >>> 24);
                }
            }
        }
        return new Pixels(width, image.getHeight(), 3, data);
    }

    private static Pixels flat(BufferedImage image) {
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        int bands = raster.getNumBands();
        int colours = alpha ? bands - 1 : bands;
        int bits = image.getSampleModel().getSampleSize(0);
        int most = (1 << bits) - 1;
        int width = image.getWidth();
        byte[] data = new byte[width * image.getHeight() * colours];
        int[] row = NO_SAMPLES;
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row.length == 0 ? null : row);
            for (int x = 0; x < row.length; x += bands) {
                int opacity = alpha ? eight(row[x + colours], most) : 255;
                for (int colour = colours - 1; colour >= 0; colour--) {
                    int sample = eight(row[x + colour], most);
                    data[at++] =
                            (byte) (image.isAlphaPremultiplied() ? sample + 255 - opacity : onWhite(sample, opacity));
                }
            }
        }
        return new Pixels(width, image.getHeight(), colours, data);
    }

    private static int eight(int sample, int most) {
        return most == 255 ? sample : (sample * 255 + most / 2) / most;
    }

    private static int onWhite(int sample, int opacity) {
        return (sample * opacity + 255 * (255 - opacity) + 127) / 255;
    }

    /** The same colours as sRGB says them. A profile that cannot be used is taken for sRGB. */
    static Pixels standard(Pixels pixels, Profile profile) {
        try {
            ICC_Profile[] way = {ICC_Profile.getInstance(profile.bytes()), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            Pixels same = new Pixels(pixels.width(), pixels.height(), 3, new byte[pixels.data().length]);
            new ColorConvertOp(way, null).filter(pixels.raster(), same.raster());
            return same;
        } catch (IllegalArgumentException | CMMException unusable) {
            return pixels;
        }
    }
}
