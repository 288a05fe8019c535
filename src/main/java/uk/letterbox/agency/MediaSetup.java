package uk.letterbox.agency;

/**
 * What an agency wants done to pictures before they count.
 *
 * @param fit whether they are made fit; else they are sent as they come
 * @param longestSide pixels a picture may have on its longest side
 * @param largest bytes it may have
 */
public record MediaSetup(boolean fit, int longestSide, long largest) {}
