package uk.letterbox.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Pictures whose four quarters can be told from each other: red, green, blue and yellow, with something of a texture. */
public final class Scene {

    /** Left above, right above, left below, right below, as it should stand. */
    public static final String UPRIGHT = "RGBY";

    private static final Map<Character, Color> COLOURS = Map.of(
            'R', new Color(200, 40, 40),
            'G', new Color(40, 180, 40),
            'B', new Color(40, 40, 200),
            'Y', new Color(220, 210, 40),
            'W', new Color(250, 250, 250),
            'L', new Color(190, 190, 190),
            'D', new Color(110, 110, 110),
            'K', new Color(20, 20, 20));

    private Scene() {}

    /** A picture whose quarters have these colours. */
    public static BufferedImage of(int width, int height, String quarters) {
        return of(width, height, quarters, BufferedImage.TYPE_INT_RGB);
    }

    public static BufferedImage of(int width, int height, String quarters, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color colour = COLOURS.get(quarters.charAt((y * 2 / height) * 2 + x * 2 / width));
                int texture = (x * 7 + y * 13 + x * y / 50) % 24 - 12;
                image.setRGB(x, y, textured(colour, texture));
            }
        }
        return image;
    }

    private static int textured(Color colour, int texture) {
        return new Color(
                        within(colour.getRed() + texture),
                        within(colour.getGreen() + texture),
                        within(colour.getBlue() + texture))
                .getRGB();
    }

    private static int within(int sample) {
        return Math.max(0, Math.min(255, sample));
    }

    /** Java takes gray to be without gamma, and nobody else does. */
    private static Color seen(BufferedImage image, int x, int y) {
        int gray = image.getRaster().getSample(x, y, 0);
        return image.getRaster().getNumBands() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? new Color(gray, gray, gray)
                : new Color(image.getRGB(x, y));
    }

    /** Each quarter has, in its middle, its colour. */
    static void assertShows(BufferedImage image, String quarters, int tolerance) {
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = image.getWidth() * (1 + quarter % 2 * 2) / 4;
            int y = image.getHeight() * (1 + quarter / 2 * 2) / 4;
            Color wanted = COLOURS.get(quarters.charAt(quarter));
            Color seen = seen(image, x, y);
            int off = Math.max(
                    Math.abs(wanted.getRed() - seen.getRed()),
                    Math.max(
                            Math.abs(wanted.getGreen() - seen.getGreen()),
                            Math.abs(wanted.getBlue() - seen.getBlue())));
            assertThat(off)
                    .as("quarter %d is %s and should be %s", quarter, seen, wanted)
                    .isLessThanOrEqualTo(tolerance);
        }
    }
}
