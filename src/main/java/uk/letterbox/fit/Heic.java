package uk.letterbox.fit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import uk.letterbox.media.Format;

/**
 * HEIC pictures, which a program of the machine reads.
 *
 * @param converter {@code heif-convert} or {@code heif-dec}; empty where there is none
 */
record Heic(Programs programs, Optional<Path> converter, Workbench workbench) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Fitted made(Order order, ByteBuffer bytes) throws NotFit, IOException {
        if (converter.isEmpty()) {
            throw new NotFit("It is a HEIC picture, and this Letterbox has no heif-convert to read it. Export it as"
                    + " JPEG, or have heif-convert installed beside Letterbox (Debian: libheif-examples).");
        }
        Headers.of(Format.HEIC, bytes).bounded();
        Path png = order.target().resolveSibling(order.target().getFileName() + ".png");
        try {
            Programs.Ended ended = programs.run(
                    List.of(
                            converter.get().toString(),
                            order.original().toAbsolutePath().toString(),
                            png.toAbsolutePath().toString()),
                    PATIENCE);
            if (ended.late()) {
                throw NotFit.tooLong();
            }
            List<Path> several = several(order);
            if (!several.isEmpty()) {
                throw new NotFit("It has " + several.size() + " pictures, and only one could be shown. Export each as a"
                        + " JPEG of its own.");
            }
            if (!Files.exists(png)) {
                throw new NotFit("It is a HEIC picture that heif-convert cannot read. Export it as JPEG.");
            }
            return converted(order, PngFile.read(Workbench.bytes(png)));
        } finally {
            Files.deleteIfExists(png);
            for (Path one : several(order)) {
                Files.deleteIfExists(one);
            }
        }
    }

    /** The converter writes each of several pictures to a file of its own, with a number. */
    private static List<Path> several(Order order) throws IOException {
        Path target = order.target().toAbsolutePath();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                target.getParent(), file -> file.getFileName().toString().startsWith(target.getFileName() + "-"))) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        }
    }

    /** The converter has turned it upright already, whatever EXIF it has copied. */
    private Fitted converted(Order order, PngFile png) throws NotFit, IOException {
        Header said = png.header().bounded();
        new CleanPng(png).write(order.target());
        Header header = new Header(Format.PNG, said.width(), said.height(), 1, 1, said.samples(), said.profile());
        return workbench.made(order, header, order.target(), Format.HEIC);
    }
}
