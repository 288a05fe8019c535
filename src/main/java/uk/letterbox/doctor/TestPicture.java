package uk.letterbox.doctor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A small picture that nobody takes for a photo: bars, other ones for each mark, and no text, for which fonts may lack. */
final class TestPicture {

    private static final int BAR = 80;
    private static final int HEIGHT = 420;

    private TestPicture() {}

    static byte[] jpeg(String mark) throws IOException {
        BufferedImage image = new BufferedImage(BAR * mark.length(), HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < mark.length(); i++) {
            float hue = Character.digit(mark.charAt(i), Character.MAX_RADIX) / (float) Character.MAX_RADIX;
            pen.setPaint(Color.getHSBColor(hue, 0.8f, i % 2 == 0 ? 0.9f : 0.4f));
            pen.fillRect(i * BAR, 0, BAR, HEIGHT);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
