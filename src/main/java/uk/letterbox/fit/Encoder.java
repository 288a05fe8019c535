package uk.letterbox.fit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as a file of at most so many bytes, with nothing in it but the picture. */
final class Encoder {

    /** From hardly to be told from the original to still good; below the last, fewer pixels look better. */
    private static final float[] QUALITIES = {0.9f, 0.85f, 0.8f, 0.72f};

    static final int THUMBNAIL_SIDE = 160;
    private static final float THUMBNAIL_QUALITY = 0.7f;

    private static final double SHRINK = 0.8;
    private static final int SMALLEST_SIDE = 300;

    private Encoder() {}

    /** Whether it could be written as PNG within the limit. */
    static boolean png(Pixels pixels, long largest, Path target) throws IOException {
        byte[] bytes = encoded(pixels, "png", 0.5f);
        if (bytes.length > largest) {
            return false;
        }
        Files.write(target, bytes);
        return true;
    }

    /** The pixels that were written: fewer than given when there was no other way to the limit. */
    static Pixels jpeg(Pixels given, long largest, Path target) throws IOException, NotFit {
        Pixels pixels = given;
        while (true) {
            for (float quality : QUALITIES) {
                byte[] bytes = encoded(pixels, "jpeg", quality);
                if (bytes.length <= largest) {
                    Files.write(target, bytes);
                    return pixels;
                }
            }
            int longest = Math.max(pixels.width(), pixels.height());
            if (longest <= SMALLEST_SIDE) {
                throw new NotFit("It cannot be saved with at most " + largest + " bytes. Raise media.largest of the"
                        + " agency's file.");
            }
            pixels = Smaller.longest(pixels, (int) (longest * SHRINK));
        }
    }

    static byte[] thumbnail(Pixels small) throws IOException {
        return encoded(small, "jpeg", THUMBNAIL_QUALITY);
    }

    private static byte[] encoded(Pixels pixels, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(pixels.image(), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
