package uk.letterbox.fit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Look;
import uk.letterbox.media.Format;

/** What runs in the process of {@link Apart}: one picture, and one line about it. */
final class ApartMain {

    private ApartMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        System.setOut(System.err);
        Order order = new Order(
                Path.of(args[0]),
                Kind.valueOf(args[2]),
                new FitLimits(Integer.parseInt(args[3]), Long.parseLong(args[4])),
                Path.of(args[5]));
        byte[] line = line(order, Format.valueOf(args[1])).getBytes(StandardCharsets.UTF_8);
        answer.write(line);
        answer.flush();
        Runtime.getRuntime().halt(0);
    }

    private static String line(Order order, Format format) throws IOException {
        try {
            if (fitted(order, format) instanceof Fitted.Made made) {
                return String.join(
                        Apart.BETWEEN,
                        Apart.MADE,
                        made.format().name(),
                        Integer.toString(made.width()),
                        Integer.toString(made.height()),
                        made.look().map(Look::text).orElse(""),
                        String.join(Apart.BETWEEN_DONE, made.done()));
            }
            throw new IllegalStateException("A " + format + " is never sent as it is");
        } catch (NotFit notFit) {
            return Apart.UNFIT + Apart.BETWEEN + notFit.getMessage();
        }
    }

    /** All memory of the process is for this picture. */
    static Fitted fitted(Order order, Format format) throws NotFit, IOException {
        Workbench workbench = new Workbench(new Room(Runtime.getRuntime().maxMemory() * 9 / 10, 1));
        if (format == Format.PDF) {
            Decoded drawn = PdfPage.drawn(order.original(), order.limits().longestSide());
            return workbench.written(order, PdfPage.header(drawn), drawn, Format.PDF);
        }
        ByteBuffer bytes = Workbench.bytes(order.original());
        if (format == Format.JPEG) {
            JpegFile file = JpegFile.read(bytes);
            CleanJpeg.of(file).write(order.target());
            return workbench.made(order, file.header().bounded(), order.target());
        }
        return workbench.made(order, Headers.of(format, bytes).bounded(), order.original());
    }
}
