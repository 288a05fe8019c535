package uk.letterbox.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

import uk.letterbox.media.Format;

/**
 * The one page of a PDF as pixels. What is drawn on the page is all that is looked at: scripts, actions, forms and
 * attachments are neither run nor opened, and nothing is fetched.
 */
final class PdfPage {

    private static final float MOST_DOTS_PER_POINT = 300f / 72;
    private static final int MOST_OBJECTS = 100_000;
    private static final long MOST_PIXELS = 100_000_000;

    private PdfPage() {}

    /** The page with so many pixels on its longest side, or with 300 dots per inch. */
    static Decoded drawn(Path file, int side) throws NotFit {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()) {
                throw locked();
            }
            if (document.getNumberOfPages() != 1) {
                throw new NotFit("It is a PDF of " + document.getNumberOfPages() + " pages, and a floor plan is one"
                        + " picture. Export each page as a file of its own.");
            }
            checkImages(document);
            PDRectangle page = document.getPage(0).getCropBox();
            float scale = Math.min(MOST_DOTS_PER_POINT, side / Math.max(page.getWidth(), page.getHeight()));
            PdfDrawing drawing = new PdfDrawing(document);
            Pixels pixels =
                    Pixels.of(drawing.renderImage(0, scale, ImageType.BGR).getRaster());
            if (drawing.incomplete()) {
                throw new NotFit("A picture on the page of the PDF cannot be read. Export it as PNG.");
            }
            checkSomethingDrawn(pixels);
            return new Decoded(pixels, Optional.empty());
        } catch (InvalidPasswordException locked) {
            throw locked();
        } catch (IOException | RuntimeException damaged) {
            throw new NotFit("It begins like a PDF but cannot be read: the file is damaged. Export it again, or as"
                    + " JPEG or PNG.");
        }
    }

    static Header header(Decoded drawn) {
        return new Header(Format.PDF, drawn.pixels().width(), drawn.pixels().height(), 1, 1, 3, Optional.empty());
    }

    private static NotFit locked() {
        return new NotFit("It is a PDF that is locked. Export it without a password or restrictions, or as PNG.");
    }

    /** A picture in it is decoded whole, however small it is drawn. */
    private static void checkImages(PDDocument document) throws NotFit {
        if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
            throw new NotFit("It is a PDF of very many parts. Export it as PNG.");
        }
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase base = object.getObject();
            if (base instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                    && (long) stream.getInt(COSName.WIDTH) * stream.getInt(COSName.HEIGHT) > MOST_PIXELS) {
                throw new NotFit("A picture in the PDF has more than 100 megapixels. Export it as PNG.");
            }
        }
    }

    /** A page whose pictures cannot be read comes out white. */
    private static void checkSomethingDrawn(Pixels pixels) throws NotFit {
        byte[] data = pixels.data();
        if (Arrays.equals(data, 1, data.length, data, 0, data.length - 1)) {
            throw new NotFit("Nothing can be seen on the page of the PDF. Export it as PNG.");
        }
    }
}
