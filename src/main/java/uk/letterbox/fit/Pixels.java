package uk.letterbox.fit;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * A decoded picture: 8 bits a sample, opaque.
 *
 * @param bands 1 for gray, 3 for blue, green, red, 4 for inks
 * @param data row by row, without gaps
 */
record Pixels(int width, int height, int bands, byte[] data) {

    private static final int[] BGR = {2, 1, 0};
    private static final int[] GRAY = {0};

    /** The samples of an opaque picture of one or three bands of bytes, without a copy where they lie as here. */
    static Pixels of(Raster raster) {
        int bands = raster.getNumBands();
        if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && model.getScanlineStride() == bands * raster.getWidth()
                && model.getPixelStride() == bands
                && Arrays.equals(model.getBandOffsets(), bands == 1 ? GRAY : BGR)
                && buffer.getData().length == bands * raster.getWidth() * raster.getHeight()) {
            return new Pixels(raster.getWidth(), raster.getHeight(), bands, buffer.getData());
        }
        return copied(raster, bands);
    }

    private static Pixels copied(Raster raster, int bands) {
        int width = raster.getWidth();
        byte[] data = new byte[width * raster.getHeight() * bands];
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            int at = y * width * bands;
            for (int i = 0; i < row.length; i += bands) {
                for (int band = 0; band < bands; band++) {
                    data[at + i + bands - 1 - band] = (byte) row[i + band];
                }
            }
        }
        return new Pixels(width, raster.getHeight(), bands, data);
    }

    WritableRaster raster() {
        return Raster.createInterleavedRaster(
                new DataBufferByte(data, data.length),
                width,
                height,
                width * bands,
                bands,
                bands == 1 ? GRAY : BGR,
                null);
    }

    /** For an encoder; the samples are these. */
    BufferedImage image() {
        if (bands == 1) {
            BufferedImage gray = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
            return new BufferedImage(gray.getColorModel(), raster(), false, null);
        }
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster(), false, null);
    }

    /** Turned and mirrored as EXIF's orientation says, so that it stands upright. */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean across = orientation >= 5;
        int wide = across ? height : width;
        int high = across ? width : height;
        byte[] turned = new byte[data.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int fromX =
                        switch (orientation) {
                            case 2, 3 -> width - 1 - x;
                            case 5, 6 -> y;
                            case 7, 8 -> width - 1 - y;
                            default -> x;
                        };
                int fromY =
                        switch (orientation) {
                            case 3, 4 -> height - 1 - y;
                            case 5, 8 -> x;
                            case 6, 7 -> height - 1 - x;
                            default -> y;
                        };
                int from = (fromY * width + fromX) * bands;
                int to = (y * wide + x) * bands;
                for (int band = 0; band < bands; band++) {
                    turned[to + band] = data[from + band];
                }
            }
        }
        return new Pixels(wide, high, bands, turned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels pixels
                && width == pixels.width
                && bands == pixels.bands
                && Arrays.equals(data, pixels.data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return width + " by " + height + " pixels";
    }
}
