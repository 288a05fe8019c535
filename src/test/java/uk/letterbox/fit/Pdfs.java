package uk.letterbox.fit;

import static uk.letterbox.fit.Camera.PLANTED;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Floor plans as PDF. */
final class Pdfs {

    private Pdfs() {}

    static byte[] plan(int pages) throws IOException {
        try (PDDocument document = drawn(pages)) {
            return saved(document);
        }
    }

    static byte[] empty() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            return saved(document);
        }
    }

    static byte[] locked() throws IOException {
        try (PDDocument document = drawn(1)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            return saved(document);
        }
    }

    /** With everything that a reader might run, open or fetch. */
    static byte[] scripted() throws IOException {
        try (PDDocument document = drawn(1)) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + PLANTED + "')"));
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("/bin/" + PLANTED);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(0, 0, 500, 500));
            link.setAction(launch);
            PDActionURI away = new PDActionURI();
            away.setURI("http://127.0.0.1:9/" + PLANTED);
            PDAnnotationLink other = new PDAnnotationLink();
            other.setRectangle(new PDRectangle(0, 0, 500, 500));
            other.setAction(away);
            document.getPage(0).getAnnotations().add(link);
            document.getPage(0).getAnnotations().add(other);
            PDComplexFileSpecification attached = new PDComplexFileSpecification();
            attached.setFile(PLANTED + ".exe");
            attached.setEmbeddedFile(new PDEmbeddedFile(
                    document, new ByteArrayInputStream(PLANTED.getBytes(StandardCharsets.US_ASCII))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(PLANTED, attached));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentInformation().setAuthor(PLANTED);
            return saved(document);
        }
    }

    /** A picture of 50,000 a side in a few bytes. */
    static byte[] hugePicture() throws IOException {
        try (PDDocument document = drawn(1)) {
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 50_000);
            picture.setInt(COSName.HEIGHT, 50_000);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            picture.createOutputStream(COSName.FLATE_DECODE).close();
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Hidden"), picture);
            return saved(document);
        }
    }

    /** With a frame, and in it a picture that is packed in a way that is not read here. */
    static byte[] unreadablePicture() throws IOException {
        try (PDDocument document = drawn(1)) {
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 8);
            picture.setInt(COSName.HEIGHT, 8);
            picture.setItem(COSName.FILTER, COSName.JPX_DECODE);
            picture.createRawOutputStream().close();
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.drawImage(new PDImageXObject(new PDStream(picture), page.getResources()), 100, 100, 300, 300);
            }
            return saved(document);
        }
    }

    /** Drawn by that many megabytes of commands that do nothing, in a few kilobytes. */
    static byte[] packed(int megabytes) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            COSStream commands = document.getDocument().createCOSStream();
            byte[] nothing = "q Q ".repeat(250_000).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = commands.createOutputStream(COSName.FLATE_DECODE)) {
                for (int written = 0; written < megabytes; written++) {
                    out.write(nothing);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, commands);
            return saved(document);
        }
    }

    private static PDDocument drawn(int pages) throws IOException {
        PDDocument document = new PDDocument();
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int page = 0; page < pages; page++) {
            PDPage one = new PDPage(PDRectangle.A4);
            document.addPage(one);
            try (PDPageContentStream content = new PDPageContentStream(document, one)) {
                content.setStrokingColor(Color.BLACK);
                content.addRect(60, 60, 475, 720);
                content.stroke();
                content.beginText();
                content.setFont(font, 24);
                content.newLineAtOffset(100, 400);
                content.showText("Kitchen");
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
