package uk.letterbox.command;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Two invented properties as a photographer would deliver them, one file of which is broken. */
final class SampleShoot {

    static final String LETTINGS = "0004-f421-2742-3f00";
    static final String SALES = "0004-aa10-7b3c-91d2";
    /** Files it drops, the broken one among them. */
    static final int FILES = 11;

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private final Path inbox;

    SampleShoot(Path inbox) {
        this.inbox = inbox;
    }

    void drop() throws IOException {
        photo("lettings/" + LETTINGS + "/photos/01-front.jpg", "Front", 0);
        photo("lettings/" + LETTINGS + "/photos/02-living-room.jpg", "Living room", 1);
        photo("lettings/" + LETTINGS + "/photos/03-kitchen.jpg", "Kitchen", 2);
        photo("lettings/" + LETTINGS + "/photos/10-garden.jpg", "Garden", 3);
        broken("lettings/" + LETTINGS + "/photos/04-bedroom.jpg");
        plan("lettings/" + LETTINGS + "/floorplans/ground-floor.png", "Ground floor");
        photo("sales/" + SALES + "/photos/01-street.jpg", "Street", 4);
        photo("sales/" + SALES + "/photos/02-hall.jpg", "Hall", 5);
        photo("sales/" + SALES + "/photos/03-study.jpg", "Study", 6);
        plan("sales/" + SALES + "/floorplans/ground-floor.png", "Ground floor");
        plan("sales/" + SALES + "/floorplans/first-floor.png", "First floor");
    }

    private void photo(String name, String title, int hue) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue / 7f, 0.35f, 0.95f), 0, HEIGHT, Color.getHSBColor(hue / 7f, 0.6f, 0.55f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        title(pen, title);
        write(image, "jpg", name);
    }

    private void plan(String name, String title) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(Color.DARK_GRAY);
        pen.drawRect(150, 120, 900, 560);
        pen.drawLine(600, 120, 600, 680);
        pen.drawLine(600, 400, 1050, 400);
        title(pen, title);
        write(image, "png", name);
    }

    private void broken(String name) throws IOException {
        Files.writeString(
                target(name), "This is what a camera card leaves when it is pulled too early.", StandardCharsets.UTF_8);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    /** No text where the Java runtime has no fonts, as small containers have not. */
    private static void title(Graphics2D pen, String title) {
        pen.setPaint(Color.BLACK);
        pen.fillOval(60, 60, 20 + 4 * title.length(), 20);
    }

    private void write(BufferedImage image, String format, String name) throws IOException {
        ImageIO.write(image, format, target(name).toFile());
    }

    private Path target(String name) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }
}
