package uk.letterbox.fit;

import uk.letterbox.media.Format;

/** What was done to a picture, in words for whoever sent it. */
final class Done {

    static final String STRIPPED = "camera data removed, pixels untouched";
    static final String TURNED = "turned upright";
    static final String STANDARD_COLOURS = "colours changed to sRGB";
    static final String FIRST_FRAME = "only its first frame taken";
    static final String SAVED_ANEW = "saved anew to have fewer bytes";

    private Done() {}

    static String saved(Format from, Format to) {
        return "saved as " + to + " instead of " + from;
    }

    static String smaller(Header from, Pixels to) {
        return "made smaller, from %d x %d to %d x %d pixels"
                .formatted(from.width(), from.height(), to.width(), to.height());
    }
}
