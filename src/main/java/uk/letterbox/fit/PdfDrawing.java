package uk.letterbox.fit;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages without their annotations, and remembers when a picture on one was left out for it could not be read. */
final class PdfDrawing extends PDFRenderer {

    private boolean incomplete;

    PdfDrawing(PDDocument document) {
        super(document);
    }

    boolean incomplete() {
        return incomplete;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        PageDrawer drawer = new Drawer(parameters);
        drawer.setAnnotationFilter(annotation -> false);
        return drawer;
    }

    private final class Drawer extends PageDrawer {

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        /** PDFBox goes on without the picture. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                throws IOException {
            String name = operator.getName();
            incomplete |= name.equals(OperatorName.DRAW_OBJECT) || name.equals(OperatorName.BEGIN_INLINE_IMAGE);
            super.operatorException(operator, operands, failure);
        }
    }
}
