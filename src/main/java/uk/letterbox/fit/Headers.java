package uk.letterbox.fit;

import java.nio.ByteBuffer;

import uk.letterbox.media.Format;

/** The header of a picture of any format. */
final class Headers {

    private Headers() {}

    static Header of(Format format, ByteBuffer bytes) throws NotFit {
        try {
            return switch (format) {
                case JPEG -> JpegFile.read(bytes).header();
                case PNG -> PngFile.read(bytes).header();
                case GIF -> GifFile.header(bytes);
                case TIFF -> TiffFile.header(bytes);
                case WEBP -> WebpFile.header(bytes);
                case HEIC -> HeifFile.header(bytes);
                case PDF, OTHER -> throw new IllegalArgumentException("A " + format + " has no header");
            };
        } catch (IndexOutOfBoundsException | ArithmeticException broken) {
            throw NotFit.damaged();
        }
    }
}
