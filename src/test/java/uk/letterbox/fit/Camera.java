package uk.letterbox.fit;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as cameras, telephones and picture programs do, with all that they put beside the pixels. */
public final class Camera {

    /** What must be in no picture that is sent. */
    public static final String PLANTED = "PLANTED-7f3a9c";

    private Camera() {}

    public static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg", 0.9f, false);
    }

    static byte[] progressive(BufferedImage image) throws IOException {
        return written(image, "jpeg", 0.9f, true);
    }

    static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png", 0.5f, false);
    }

    static byte[] interlaced(BufferedImage image) throws IOException {
        return written(image, "png", 0.5f, true);
    }

    public static byte[] written(BufferedImage image, String format, float quality, boolean inPasses)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(param.getCompressionTypes()[0]);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return bytes.toByteArray();
    }

    /** Four inks as they are in the raster: with an Adobe marker turned round, and as YCCK where that says so. */
    static byte[] inks(int width, int height, String quarters, int transform) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        BufferedImage scene = Scene.of(width, height, quarters);
        boolean adobe = transform >= 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = scene.getRGB(x, y);
                int[] ink = {255 - (rgb >> 16 & 0xFF), 255 - (rgb >> 8 & 0xFF), 255 - (rgb & 0xFF), 0};
                raster.setPixel(x, y, adobe ? turned(ink, transform) : ink);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        byte[] adobeMarker = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return adobe ? with(bytes.toByteArray(), segment(0xEE, adobeMarker)) : bytes.toByteArray();
    }

    private static int[] turned(int[] ink, int transform) {
        if (transform == 0) {
            return new int[] {255 - ink[0], 255 - ink[1], 255 - ink[2], 255};
        }
        int r = ink[0];
        int g = ink[1];
        int b = ink[2];
        return new int[] {
            (int) (0.299 * r + 0.587 * g + 0.114 * b),
            (int) (128 - 0.1687 * r - 0.3313 * g + 0.5 * b),
            (int) (128 + 0.5 * r - 0.4187 * g - 0.0813 * b),
            255
        };
    }

    /** A JPEG with segments behind its first ones. */
    public static byte[] with(byte[] jpeg, byte[]... segments) {
        boolean jfif = (jpeg[3] & 0xFF) == 0xE0;
        int at = jfif ? 4 + (jpeg[4] << 8 | jpeg[5] & 0xFF) : 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, at);
        Arrays.stream(segments).forEach(out::writeBytes);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    static byte[] behind(byte[] picture, byte[] tail) {
        byte[] whole = Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, whole, picture.length, tail.length);
        return whole;
    }

    static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    static byte[] segment(int marker, String data) {
        return segment(marker, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** EXIF as a camera writes it: held so, made by, owner, serial numbers, place, notes, and a thumbnail. */
    public static byte[] exif(int orientation, byte[] thumbnail) {
        Tiff main = new Tiff();
        Tiff.Directory first = main.directory();
        first.text(271, PLANTED + " Maker").text(272, PLANTED + " Model").number(274, orientation);
        first.text(270, PLANTED + " description").text(315, PLANTED + " artist").text(305, PLANTED + " software");
        first.text(33432, PLANTED + " copyright").text(306, "2024:05:01 10:00:00");
        Tiff.Directory camera = main.directory();
        camera.text(0xA430, PLANTED + " owner")
                .text(0xA431, PLANTED + " serial")
                .text(0xA435, PLANTED + " lens");
        camera.bytes(37500, PLANTED + " note")
                .bytes(37510, PLANTED + " comment")
                .text(0xA420, PLANTED + " id");
        camera.text(36867, "2024:05:01 10:00:00");
        Tiff.Directory place = main.directory();
        place.text(1, "N")
                .fractions(2, 51, 27, 30)
                .text(3, "W")
                .fractions(4, 2, 36, 10)
                .text(27, PLANTED + " way");
        place.text(18, PLANTED + " datum");
        first.directory(34665, camera).directory(34853, place);
        Tiff.Directory small = main.directory();
        small.thumbnail(thumbnail);
        first.next(small);
        byte[] tiff = main.bytes();
        return segment(
                0xE1,
                ByteBuffer.allocate(6 + tiff.length)
                        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                        .put(tiff)
                        .array());
    }

    /** All else that programs and strangers put into a JPEG, the planted text in each. */
    static List<byte[]> luggage() {
        List<byte[]> segments = new ArrayList<>();
        segments.add(segment(
                0xE1,
                "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + PLANTED
                        + "<script>alert(1)</script></x:xmpmeta>"));
        segments.add(segment(0xE1, "http://ns.adobe.com/xmp/extension/\0" + PLANTED));
        segments.add(segment(0xE2, "MPF\0" + PLANTED));
        segments.add(segment(0xE2, "FPXR\0" + PLANTED));
        segments.add(segment(0xE0, "JFXX\0\20" + PLANTED));
        segments.add(segment(0xE3, "Meta\0\0" + PLANTED));
        segments.add(segment(0xE7, "Pentax" + PLANTED));
        segments.add(segment(0xEB, "HDR_RI ver=11 " + PLANTED));
        segments.add(segment(0xEC, "Ducky" + PLANTED));
        segments.add(segment(0xED, "Photoshop 3.0\08BIM\4\4\0\0\0\0\0\40\34\2\120\0\16" + PLANTED));
        segments.add(segment(0xEE, "Adobe\0d\0\0\0\0\1" + PLANTED));
        segments.add(segment(0xEF, PLANTED));
        segments.add(segment(0xFE, PLANTED + " comment"));
        segments.add(segment(0xF0, PLANTED));
        return segments;
    }

    /** An sRGB profile by its numbers, with the planted text among its words. */
    static byte[] profile(byte[] icc) {
        byte[] head = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = PLANTED.getBytes(StandardCharsets.US_ASCII);
        return segment(
                0xE2,
                ByteBuffer.allocate(head.length + icc.length + tail.length)
                        .put(head)
                        .put(icc)
                        .put(tail)
                        .array());
    }

    /** A PNG with a chunk behind its header. */
    static byte[] chunk(byte[] png, String type, byte[] data) {
        byte[] chunk = chunk(type, data);
        int at = 8 + 25;
        byte[] whole = Arrays.copyOf(png, png.length + chunk.length);
        System.arraycopy(chunk, 0, whole, at, chunk.length);
        System.arraycopy(png, at, whole, at + chunk.length, png.length - at);
        return whole;
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] named = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(named);
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(named)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
