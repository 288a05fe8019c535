package uk.letterbox.fit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of several pictures, and of rarer formats. */
final class Films {

    private Films() {}

    static byte[] gif(int width, int height, int frames) throws IOException {
        return sequence("gif", "LZW", Scene.of(width, height, Scene.UPRIGHT), frames);
    }

    static byte[] tiff(String compression, int pages) throws IOException {
        return sequence("tiff", compression, Scene.of(320, 240, Scene.UPRIGHT), pages);
    }

    private static byte[] sequence(String format, String compression, BufferedImage first, int count)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < count; i++) {
                BufferedImage one = i == 0 ? first : Scene.of(first.getWidth(), first.getHeight(), "KKKK");
                writer.writeToSequence(new IIOImage(one, null, null), param);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    /** A file that no writer here can make: written with cwebp, webpmux, heif-enc, cjpeg or ImageMagick. */
    static byte[] stored(String name) throws IOException {
        try (InputStream in = Films.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Whose first picture is the small one, as some scanners write it. */
    static byte[] thumbnailFirst() {
        Tiff tiff = new Tiff();
        Tiff.Directory small = tiff.directory().wide(254, 1).wide(256, 10).wide(257, 10);
        small.next(tiff.directory().wide(254, 0).wide(256, 100).wide(257, 100));
        return tiff.bytes();
    }

    /** A PNG of four gray pixels, packed together with a text. */
    static byte[] surplus(String text) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
            packed.write(new byte[] {0, 100, 120, 0, 100, 120});
            packed.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\32\n".getBytes(StandardCharsets.ISO_8859_1));
        png.writeBytes(Camera.chunk("IHDR", new byte[] {0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0}));
        png.writeBytes(Camera.chunk("IDAT", rows.toByteArray()));
        png.writeBytes(Camera.chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Whose second directory is followed by the first. */
    static byte[] circularTiff() {
        Tiff tiff = new Tiff();
        Tiff.Directory one = tiff.directory().wide(256, 10).wide(257, 10);
        Tiff.Directory two = tiff.directory().wide(256, 10).wide(257, 10);
        one.next(two);
        two.next(one);
        return tiff.bytes();
    }

    /** A screen of 10,000 by 10,000 with frames of no data. */
    static byte[] hugeGif() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a\20\47\20\47\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        for (int frame = 0; frame < 3; frame++) {
            out.writeBytes(",\0\0\0\0\20\47\20\47\0\2\1\0\0".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(';');
        return out.toByteArray();
    }

    /** A profile that unpacks to very much. */
    static byte[] packed(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("profile\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[64 * 1024];
            for (int written = 0; written < size; written += zeros.length) {
                deflater.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
