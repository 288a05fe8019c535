package uk.letterbox.fit;

import java.util.Optional;

import uk.letterbox.media.Format;

/**
 * What a picture says of itself, read before anything of it is decoded.
 *
 * @param frames pictures or pages in it
 * @param orientation as EXIF numbers it: 1 is upright, 2 to 8 must be turned or mirrored
 * @param samples bytes of a pixel once it is decoded
 * @param inks how its colours are those of print
 * @param profile what its colours mean; empty is sRGB
 * @param beside bytes that its reader takes outside of the heap, however coarsely it reads
 */
record Header(
        Format format,
        int width,
        int height,
        int frames,
        int orientation,
        int samples,
        Inks inks,
        Optional<Profile> profile,
        long beside) {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int MOST_FRAMES = 500;

    /** One that is not in the colours of print. */
    Header(Format format, int width, int height, int frames, int orientation, int samples, Optional<Profile> profile) {
        this(format, width, height, frames, orientation, samples, Inks.NONE, profile, 0);
    }

    /** Takes only what has pixels. */
    Header {
        if (width <= 0 || height <= 0) {
            throw new IndexOutOfBoundsException("A picture without pixels");
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** This header, unless what it says is too much to be decoded. */
    Header bounded() throws NotFit {
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new NotFit("It is %d by %d pixels, and at most %d on a side are taken. Export it smaller."
                    .formatted(width, height, LONGEST_SIDE));
        }
        if (pixels() > MOST_PIXELS) {
            throw new NotFit("It has %d megapixels, and at most %d are taken. Export it smaller."
                    .formatted(pixels() / 1_000_000, MOST_PIXELS / 1_000_000));
        }
        if (frames > MOST_FRAMES) {
            throw new NotFit("It has more than " + MOST_FRAMES + " frames: it is a film. Export one picture of it.");
        }
        if (frames > 1 && format == Format.TIFF) {
            throw new NotFit("It has " + frames + " pages, and only one could be shown. Export each page as a file of"
                    + " its own.");
        }
        return this;
    }
}
