package uk.letterbox.fit;

/**
 * What a picture may have at most when it is sent.
 *
 * @param longestSide pixels
 * @param largest bytes of the file
 */
public record FitLimits(int longestSide, long largest) {

    /** Side and bytes where nothing else is said: more pixels than portals show, and base64 within a request of 4 MB. */
    public static final FitLimits STANDARD = new FitLimits(3_000, 3_000_000);
}
