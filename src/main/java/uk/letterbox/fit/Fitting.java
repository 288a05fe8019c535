package uk.letterbox.fit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.media.Contents;
import uk.letterbox.media.Format;

/**
 * Makes pictures fit to be sent. Format by content, header before pixels; JPEG and PNG here, within the memory that is free for
 * it, everything else in a process of its own. One for the whole of Letterbox: it may be used by many threads.
 */
public final class Fitting {

    private final Workbench workbench;
    private final Sparing sparing;
    private final Heic heic;
    private final Rare rare;

    /**
     * @param searchPath the folders where programs lie, as in {@code PATH}
     * @param classPath of this program
     */
    public Fitting(String searchPath, String classPath) {
        this(new Programs(), classPath, Programs.named(searchPath, "heif-convert", "heif-dec"));
    }

    private Fitting(Programs programs, String classPath, Optional<Path> heifConvert) {
        this(Room.ofHeap(), programs, new Apart(programs, classPath, Apart.PATIENCE), heifConvert);
    }

    Fitting(Room room, Programs programs, Rare rare, Optional<Path> heifConvert) {
        this.workbench = new Workbench(room);
        this.sparing = new Sparing(workbench);
        this.heic = new Heic(programs, heifConvert, workbench);
        this.rare = rare;
    }

    /** What is done with rare formats. */
    interface Rare {
        Fitted made(Order order, Format format) throws NotFit, IOException;
    }

    /**
     * Makes a picture fit.
     *
     * @param original is not written to
     * @param target where the bytes go that take its place; there is a file there after {@link Fitted.Made} alone, and its
     *     name with an extension behind it may be used meanwhile
     * @throws IOException when a disk or a program fails, which says nothing about the picture
     */
    public Fitted of(Path original, Kind kind, FitLimits limits, Path target) throws IOException {
        Fitted fitted = new Fitted.Unfit("");
        try {
            fitted = fitted(new Order(original, kind, limits, target));
        } catch (NotFit notFit) {
            fitted = new Fitted.Unfit(notFit.getMessage());
        } catch (IndexOutOfBoundsException broken) {
            fitted = new Fitted.Unfit(NotFit.damaged().getMessage());
        } finally {
            if (!(fitted instanceof Fitted.Made)) {
                Files.deleteIfExists(target);
            }
        }
        return fitted;
    }

    /**
     * A small JPEG of a JPEG or PNG, for people to know it by; empty for other things, and for what cannot be shown.
     *
     * @throws IOException when the disk fails
     */
    public Optional<byte[]> thumbnail(Path picture) throws IOException {
        try {
            ByteBuffer bytes = Workbench.bytes(picture);
            return switch (format(picture)) {
                case JPEG ->
                    Optional.of(workbench.thumbnail(
                            picture, JpegFile.read(bytes).header().bounded()));
                case PNG ->
                    Optional.of(workbench.thumbnail(
                            picture, PngFile.read(bytes).header().bounded()));
                default -> Optional.empty();
            };
        } catch (NotFit | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private Fitted fitted(Order order) throws NotFit, IOException {
        Format format = format(order.original());
        ByteBuffer bytes = Workbench.bytes(order.original());
        return switch (format) {
            case JPEG -> jpeg(order, JpegFile.read(bytes));
            case PNG -> sparing.png(order, PngFile.read(bytes));
            case GIF, WEBP, TIFF -> rare(order, format, bytes);
            case HEIC -> heic.made(order, bytes);
            case PDF -> rare.made(order, format);
            case OTHER ->
                throw new NotFit("Whatever its name says, what is in the file is no picture. Export it as JPEG.");
        };
    }

    private static Format format(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Contents.of(channel).format();
        }
    }

    /** One whose reader takes much memory outside of the heap is read where nothing else is lost with it. */
    private Fitted jpeg(Order order, JpegFile file) throws NotFit, IOException {
        return workbench.holds(file.header().bounded()) ? sparing.jpeg(order, file) : rare.made(order, Format.JPEG);
    }

    /** A header that is too much is told at once, without a process. */
    private Fitted rare(Order order, Format format, ByteBuffer bytes) throws NotFit, IOException {
        Headers.of(format, bytes).bounded();
        return rare.made(order, format);
    }
}
