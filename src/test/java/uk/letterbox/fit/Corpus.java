package uk.letterbox.fit;

import static uk.letterbox.fit.Camera.PLANTED;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import uk.letterbox.delivery.Kind;
import uk.letterbox.media.Format;

/** What photographers send, and what nobody should. */
final class Corpus {

    static final FitLimits LIMITS = new FitLimits(400, 200_000);

    private static final int WIDE = 320;
    private static final int HIGH = 240;
    /** How a picture lies in its file for each orientation, by the words of EXIF 2.32, 4.6.4: from 1 to 8. */
    private static final List<String> LYING = List.of("RGBY", "GRYB", "YBGR", "BYRG", "RBGY", "GYRB", "YGBR", "BRYG");

    private final List<Sample> samples = new ArrayList<>();

    private Corpus() {}

    /**
     * One file.
     *
     * @param becomes the format it is sent as; {@code OTHER} where it must be refused
     * @param says a part of what is done or of the reason
     * @param quarters what is seen of it
     */
    record Sample(String name, byte[] bytes, Kind kind, Format becomes, String says, String quarters) {

        boolean refused() {
            return becomes == Format.OTHER;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() throws IOException {
        Corpus corpus = new Corpus();
        corpus.jpegs();
        corpus.inks();
        corpus.hidden();
        corpus.pngs();
        corpus.others();
        corpus.pdfs();
        corpus.harmful();
        return corpus.samples;
    }

    private void jpegs() throws IOException {
        BufferedImage scene = Scene.of(WIDE, HIGH, Scene.UPRIGHT);
        byte[] thumbnail = Camera.with(Camera.jpeg(Scene.of(32, 24, "YYYY")), Camera.segment(0xFE, PLANTED));
        photo("plain jpeg", Camera.jpeg(scene), Format.JPEG, "");
        photo("progressive jpeg", Camera.progressive(scene), Format.JPEG, "");
        photo("jpeg that does not say what its colours are", Films.stored("unmarked.jpg"), Format.JPEG, "untouched");
        photo("gray jpeg", Camera.jpeg(gray("WLDK")), Format.JPEG, "", "WLDK");
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage lying =
                    Scene.of(orientation < 5 ? WIDE : HIGH, orientation < 5 ? HIGH : WIDE, LYING.get(orientation - 1));
            photo(
                    "held as " + orientation,
                    Camera.with(Camera.jpeg(lying), Camera.exif(orientation, thumbnail)),
                    Format.JPEG,
                    orientation == 1 ? "camera data removed" : "turned upright");
        }
        photo(
                "large jpeg",
                Camera.jpeg(Scene.of(1000, 750, Scene.UPRIGHT)),
                Format.JPEG,
                "from 1000 x 750 to 400 x 300");
        photo("heavy jpeg", heavy(), Format.JPEG, "fewer bytes", "");
        photo(
                "sRGB by another name",
                Camera.with(Camera.jpeg(scene), Camera.profile(Profile.standard())),
                Format.JPEG,
                "pixels untouched");
        photo(
                "wide gamut",
                Camera.with(Camera.jpeg(Scene.of(WIDE, HIGH, "WLDK")), Camera.profile(wide())),
                Format.JPEG,
                "colours changed to sRGB",
                "WLDK");
    }

    private void inks() throws IOException {
        photo("four inks", Camera.inks(WIDE, HIGH, "WLDK", -1), Format.JPEG, "sRGB", "WLDK");
        photo("four inks by Adobe", Camera.inks(WIDE, HIGH, "WLDK", 0), Format.JPEG, "sRGB", "WLDK");
        photo("YCCK of another program", Films.stored("ycck.jpg"), Format.JPEG, "sRGB");
        photo("YCCK", Camera.inks(WIDE, HIGH, "WLDK", 2), Format.JPEG, "sRGB", "WLDK");
    }

    private void hidden() throws IOException {
        byte[] jpeg = Camera.jpeg(Scene.of(WIDE, HIGH, Scene.UPRIGHT));
        byte[] png = Camera.png(Scene.of(WIDE, HIGH, Scene.UPRIGHT));
        byte[] thumbnail = Camera.jpeg(Scene.of(32, 24, "YYYY"));
        List<byte[]> luggage = new ArrayList<>(Camera.luggage());
        luggage.add(0, Camera.exif(1, thumbnail));
        photo("all luggage", Camera.with(jpeg, luggage.toArray(byte[][]::new)), Format.JPEG, "camera data removed");
        photo("jpeg and zip", Camera.behind(jpeg, zip()), Format.JPEG, "camera data removed");
        photo("jpeg and html", Camera.behind(jpeg, html()), Format.JPEG, "camera data removed");
        photo(
                "jpeg and another jpeg",
                Camera.behind(jpeg, Camera.with(jpeg, Camera.segment(0xFE, PLANTED))),
                Format.JPEG,
                "camera data removed");
        photo("png and zip", Camera.behind(png, zip()), Format.PNG, "camera data removed");
        byte[] text = ("Comment\0" + PLANTED).getBytes(StandardCharsets.US_ASCII);
        byte[] texts = Camera.chunk(
                Camera.chunk(png, "tEXt", text), "zTXt", ("a\0\0" + PLANTED).getBytes(StandardCharsets.US_ASCII));
        photo(
                "png with texts",
                Camera.chunk(
                        texts, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + PLANTED).getBytes(StandardCharsets.US_ASCII)),
                Format.PNG,
                "camera data removed");
        byte[] exif = Camera.exif(3, thumbnail);
        byte[] tiff = java.util.Arrays.copyOfRange(exif, 10, exif.length);
        photo(
                "png held as 3",
                Camera.chunk(Camera.png(Scene.of(WIDE, HIGH, "YBGR")), "eXIf", tiff),
                Format.JPEG,
                "turned upright");
    }

    private void pngs() throws IOException {
        BufferedImage scene = Scene.of(WIDE, HIGH, Scene.UPRIGHT);
        photo("plain png", Camera.png(scene), Format.PNG, "");
        photo("interlaced png", Camera.interlaced(scene), Format.PNG, "");
        BufferedImage palette = Scene.of(WIDE, HIGH, Scene.UPRIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        photo("png with text behind its rows", Films.surplus(Camera.PLANTED), Format.JPEG, "instead of PNG", "");
        photo("moving png", moving(Camera.png(scene)), Format.PNG, "only its first frame");
        photo("palette png", Camera.png(palette), Format.PNG, "");
        photo("gray png of 16 bits", Camera.png(deep()), Format.JPEG, "saved as JPEG instead of PNG", "WLDK");
        BufferedImage glass = Scene.of(WIDE, HIGH, "RGBY", BufferedImage.TYPE_INT_ARGB);
        for (int y = HIGH / 2; y < HIGH; y++) {
            for (int x = 0; x < WIDE / 2; x++) {
                glass.setRGB(x, y, 0x00102030);
            }
        }
        photo("photo with glass", Camera.png(glass), Format.JPEG, "instead of PNG", "RGWY");
        plan("plan with glass", Camera.png(glass), Format.PNG, "", "RGWY");
        plan("large plan", Camera.png(Scene.of(900, 600, Scene.UPRIGHT)), Format.PNG, "made smaller", Scene.UPRIGHT);
    }

    private void others() throws IOException {
        photo(
                "gif",
                Camera.written(Scene.of(WIDE, HIGH, Scene.UPRIGHT), "gif", 0.5f, false),
                Format.JPEG,
                "instead of GIF");
        photo("moving gif", Films.gif(WIDE, HIGH, 3), Format.JPEG, "only its first frame");
        photo("long film", Films.gif(4, 4, 600), Format.OTHER, "it is a film");
        for (String name : List.of("lossy", "lossless")) {
            photo(name + " webp", Films.stored(name + ".webp"), Format.JPEG, "instead of WEBP");
        }
        photo("webp with glass", Films.stored("alpha.webp"), Format.JPEG, "instead of WEBP");
        photo("webp held as 3", Films.stored("turned.webp"), Format.JPEG, "turned upright", "YBGR");
        photo("moving webp", Films.stored("moving.webp"), Format.JPEG, "only its first frame");
        photo("tiff", Films.tiff("Deflate", 1), Format.JPEG, "instead of TIFF");
        photo("tiff by LZW", Films.tiff("LZW", 1), Format.JPEG, "instead of TIFF");
        plan("tiff of a plan", Films.tiff("LZW", 1), Format.PNG, "instead of TIFF", Scene.UPRIGHT);
        photo("tiff with its thumbnail first", Films.thumbnailFirst(), Format.OTHER, "It has 2 pages");
        photo("tiff of three pages", Films.tiff("LZW", 3), Format.OTHER, "It has 3 pages");
    }

    private void pdfs() throws IOException {
        plan("pdf plan", Pdfs.plan(1), Format.PNG, "instead of PDF", "");
        plan("pdf of 200 pages", Pdfs.plan(200), Format.OTHER, "a PDF of 200 pages", "");
        plan("pdf with scripts", Pdfs.scripted(), Format.PNG, "instead of PDF", "");
        plan("locked pdf", Pdfs.locked(), Format.OTHER, "locked", "");
        plan("empty pdf", Pdfs.empty(), Format.OTHER, "Nothing can be seen", "");
        plan("pdf with an unreadable picture", Pdfs.unreadablePicture(), Format.OTHER, "cannot be read", "");
        plan("pdf with a huge picture", Pdfs.hugePicture(), Format.OTHER, "100 megapixels", "");
        plan("broken pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), Format.OTHER, "damaged", "");
    }

    private void harmful() throws IOException {
        byte[] jpeg = Camera.jpeg(Scene.of(WIDE, HIGH, Scene.UPRIGHT));
        byte[] png = Camera.png(Scene.of(WIDE, HIGH, Scene.UPRIGHT));
        refused("png of 50,000 a side", sized(png, 16, 50_000, 50_000), "more pixels than can be in it");
        refused("png of 19,000 a side", sized(png, 16, 19_000, 19_000), "more pixels than can be in it");
        refused("lying jpeg", frame(jpeg, 20_000, 5_000), "more pixels than can be in it");
        refused("jpeg of 60,000 a side", frame(jpeg, 60_000, 60_000), "more pixels than can be in it");
        refused("half a jpeg", cut(jpeg), "damaged");
        refused("half a jpeg with an end", Camera.behind(cut(jpeg), new byte[] {(byte) 0xFF, (byte) 0xD9}), "missing");
        refused("png with a changed byte", changed(png), "damaged");
        refused("half a png", cut(png), "damaged");
        refused("nothing", new byte[0], "no picture");
        refused("text", html(), "no picture");
        refused("tiff in a circle", Films.circularTiff(), "damaged");
        refused("gif without frames", "GIF89a\4\0\4\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1), "damaged");
        refused("gif of a byte a frame", Films.hugeGif(), "more pixels than can be in it");
        refused("text packed into a png", Camera.chunk(png, "iCCP", Films.packed(50_000_000)), "");
    }

    private void refused(String name, byte[] bytes, String reason) {
        boolean text = name.startsWith("text packed");
        samples.add(new Sample(
                name, bytes, Kind.PHOTO, text ? Format.PNG : Format.OTHER, reason, text ? Scene.UPRIGHT : ""));
    }

    private void photo(String name, byte[] bytes, Format becomes, String says) {
        photo(name, bytes, becomes, says, Scene.UPRIGHT);
    }

    private void photo(String name, byte[] bytes, Format becomes, String says, String quarters) {
        samples.add(new Sample(name, bytes, Kind.PHOTO, becomes, says, quarters));
    }

    private void plan(String name, byte[] bytes, Format becomes, String says, String quarters) {
        samples.add(new Sample(name, bytes, Kind.FLOORPLAN, becomes, says, quarters));
    }

    private static BufferedImage gray(String quarters) {
        BufferedImage gray = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage scene = Scene.of(WIDE, HIGH, quarters);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                gray.getRaster().setSample(x, y, 0, scene.getRGB(x, y) & 0xFF);
            }
        }
        return gray;
    }

    private static BufferedImage deep() {
        BufferedImage deep = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_USHORT_GRAY);
        BufferedImage scene = Scene.of(WIDE, HIGH, "WLDK");
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                deep.getRaster().setSample(x, y, 0, (scene.getRGB(x, y) & 0xFF) * 257);
            }
        }
        return deep;
    }

    /** Within the pixels, and not within the bytes. */
    private static byte[] heavy() throws IOException {
        BufferedImage noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(7);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                noise.setRGB(x, y, random.nextInt(256) * 0x010101);
            }
        }
        return Camera.written(noise, "jpeg", 1f, false);
    }

    /** Colorants that are not those of sRGB. */
    private static byte[] wide() {
        byte[] profile = Profile.standard();
        ByteBuffer bytes = ByteBuffer.wrap(profile);
        for (int i = 0; i < bytes.getInt(128); i++) {
            int tag = bytes.getInt(132 + i * 12);
            int at = bytes.getInt(136 + i * 12);
            if (tag == 0x7258595A) {
                bytes.putInt(at + 8, (int) (0.6097 * 65536))
                        .putInt(at + 12, (int) (0.3111 * 65536))
                        .putInt(at + 16, (int) (0.0195 * 65536));
            } else if (tag == 0x6758595A) {
                bytes.putInt(at + 8, (int) (0.2053 * 65536))
                        .putInt(at + 12, (int) (0.6257 * 65536))
                        .putInt(at + 16, (int) (0.0609 * 65536));
            } else if (tag == 0x6258595A) {
                bytes.putInt(at + 8, (int) (0.1492 * 65536))
                        .putInt(at + 12, (int) (0.0632 * 65536))
                        .putInt(at + 16, (int) (0.7446 * 65536));
            }
        }
        return ICC_Profile.getInstance(profile).getColorSpaceType() == ColorSpace.TYPE_RGB ? profile : new byte[0];
    }

    private static byte[] sized(byte[] png, int at, int width, int height) {
        byte[] sized = png.clone();
        ByteBuffer.wrap(sized).putInt(at, width).putInt(at + 4, height);
        CRC32 sum = new CRC32();
        sum.update(sized, 12, 17);
        ByteBuffer.wrap(sized).putInt(29, (int) sum.getValue());
        return sized;
    }

    private static byte[] frame(byte[] jpeg, int width, int height) {
        byte[] lying = jpeg.clone();
        for (int at = 2; at < lying.length; at++) {
            if ((lying[at] & 0xFF) == 0xFF && (lying[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(lying).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return lying;
            }
        }
        throw new IllegalStateException("No frame");
    }

    private static byte[] moving(byte[] png) {
        byte[] frames = {0, 0, 0, 2, 0, 0, 0, 0};
        return Camera.chunk(png, "acTL", frames);
    }

    /** In the sum of its last chunk of data. */
    private static byte[] changed(byte[] png) {
        byte[] changed = png.clone();
        changed[png.length - 13]++;
        return changed;
    }

    private static byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(PLANTED + ".html"));
            zip.write(html());
        }
        return bytes.toByteArray();
    }

    private static byte[] html() {
        return ("<html><script>alert('" + PLANTED + "')</script></html>").getBytes(StandardCharsets.US_ASCII);
    }
}
