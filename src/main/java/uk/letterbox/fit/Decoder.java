package uk.letterbox.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import uk.letterbox.media.Format;

/** Decodes pictures whose headers were read, as coarsely as is enough. */
final class Decoder {

    private final Deadline deadline;
    private boolean cutShort;

    Decoder(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * The first picture of a file.
     *
     * @param step of so many rows and columns one is read
     */
    Decoded read(Path file, Header header, int step) throws NotFit, IOException {
        ImageReader reader = reader(header);
        try (ImageInputStream in = deadline.open(file)) {
            reader.setInput(in, false, true);
            reader.addIIOReadWarningListener((source, warning) -> cutShort |= damage(warning));
            deadline.watch(reader);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            Decoded decoded = header.inks() == Inks.NONE
                    ? colours(Decoded.of(reader.read(0, param)), header)
                    : new Decoded(header.inks().read(reader.readRaster(0, param)), header.profile());
            if (deadline.missed()) {
                throw NotFit.tooLong();
            }
            if (cutShort) {
                throw new NotFit("A part of the picture is missing or damaged. Export it again.");
            }
            return decoded;
        } catch (IIOException | RuntimeException damaged) {
            throw deadline.missed() ? NotFit.tooLong() : NotFit.damaged();
        } catch (IOException failed) {
            throw deadline.missed() ? NotFit.tooLong() : NotFit.damaged();
        } finally {
            reader.dispose();
        }
    }

    /** The header's profile holds where the reader was not given it. */
    private static Decoded colours(Decoded decoded, Header header) {
        Optional<Profile> profile = decoded.profile()
                .or(header::profile)
                .filter(one -> !one.plain() && decoded.pixels().bands() == 3);
        return new Decoded(decoded.pixels(), profile);
    }

    private static boolean damage(String warning) {
        return warning.contains("remature end") || warning.contains("bad Huffman code");
    }

    /** Java's own readers where they are good; for TIFF and WebP those of TwelveMonkeys. */
    private static ImageReader reader(Header header) throws NotFit {
        boolean own = header.format() != Format.TIFF && header.format() != Format.WEBP;
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(header.format().name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if ("java.desktop".equals(reader.getClass().getModule().getName()) == own) {
                return reader;
            }
        }
        throw new IllegalStateException("There is no reader of " + header.format());
    }
}
