package uk.letterbox.media;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.delivery.Kind;

/**
 * Which files may be sent as what. The content decides; the name only has to be one of a picture or document.
 *
 * @param largest bytes of a file that is sent as it is; a larger one is refused
 * @param largestOriginal bytes of a picture that is made fit
 * @param fit whether pictures are made fit, and so may be of any kind that can be read
 */
public record Admission(long largest, long largestOriginal, boolean fit) {

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "pdf");
    private static final Set<Format> PICTURES =
            Set.of(Format.JPEG, Format.PNG, Format.GIF, Format.WEBP, Format.TIFF, Format.HEIC);
    private static final Set<String> RAW = Set.of("cr2", "cr3", "nef", "arw", "dng", "raf", "orf", "rw2");
    private static final Map<String, Format> OTHER_PICTURES = Map.of(
            "heic",
            Format.HEIC,
            "heif",
            Format.HEIC,
            "gif",
            Format.GIF,
            "webp",
            Format.WEBP,
            "tif",
            Format.TIFF,
            "tiff",
            Format.TIFF);

    /** For files that are sent as they are. */
    public static Admission asIs(long largest) {
        return new Admission(largest, largest, false);
    }

    /** Why a file cannot be sent and what to do about it; empty when it can. */
    public Optional<String> refusal(Kind kind, String fileName, Contents contents, long size) {
        String extension = FileName.extension(fileName);
        if (size == 0) {
            return Optional.of("The file is empty: the upload was probably broken off. Upload it again.");
        }
        long most = fit && PICTURES.contains(contents.format()) ? largestOriginal : largest;
        if (size > most) {
            return Optional.of("The file has " + megabytes(size) + ", and at most " + megabytes(most)
                    + " can be sent. Export it smaller.");
        }
        if (!EXTENSIONS.contains(extension) && !(fit && OTHER_PICTURES.containsKey(extension))) {
            return Optional.of(unknown(kind, extension));
        }
        if (!accepted(kind, contents.format())) {
            return Optional.of(wrong(kind, contents.format()));
        }
        return switch (contents.condition()) {
            case WHOLE -> Optional.empty();
            case CUT_SHORT ->
                Optional.of(
                        "The end of the file is missing, and it has not grown for five minutes." + " Upload it again.");
            case BROKEN -> Optional.of("It begins like a picture but is none: the file is damaged. Export it again.");
        };
    }

    /** Whether a name is one of a picture or document, or of what people take for one. */
    public static boolean mediaExtension(String name) {
        String extension = FileName.extension(name);
        return EXTENSIONS.contains(extension) || OTHER_PICTURES.containsKey(extension) || RAW.contains(extension);
    }

    private boolean accepted(Kind kind, Format format) {
        return switch (format) {
            case JPEG, PNG -> true;
            case GIF, WEBP, TIFF, HEIC -> fit;
            case PDF -> kind == Kind.PORTALMEDIA || kind == Kind.FLOORPLAN && fit;
            case OTHER -> false;
        };
    }

    private static String unknown(Kind kind, String extension) {
        if (OTHER_PICTURES.containsKey(extension)) {
            return wrong(kind, OTHER_PICTURES.get(extension));
        }
        if (RAW.contains(extension)) {
            return "It is a camera's raw file, which cannot be sent. Export it as JPEG.";
        }
        String what = extension.isEmpty()
                ? "The file's name has no extension."
                : "Files named ." + extension + " are not sent.";
        return what + " Export it as " + exports(kind) + ".";
    }

    private static String wrong(Kind kind, Format format) {
        return switch (format) {
            case HEIC, GIF, WEBP, TIFF ->
                "It is a " + format + " picture, which cannot be sent. Export it as "
                        + (format == Format.GIF ? "JPEG or PNG." : "JPEG.");
            case PDF ->
                "It is a PDF, and a " + (kind == Kind.FLOORPLAN ? "floor plan" : "photo")
                        + " must be a picture. Export it as JPEG or PNG.";
            case JPEG, PNG, OTHER ->
                "Whatever its name says, what is in the file is no "
                        + (kind == Kind.PORTALMEDIA ? "PDF or picture" : "picture") + ". Export it as " + exports(kind)
                        + ".";
        };
    }

    private static String exports(Kind kind) {
        return kind == Kind.PORTALMEDIA ? "PDF, JPEG or PNG" : "JPEG or PNG";
    }

    private static String megabytes(long bytes) {
        long tenths = (bytes * 10 + 1024 * 1024 - 1) / (1024 * 1024);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
    }
}
