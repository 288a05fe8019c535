package uk.letterbox.drop;

import java.time.Duration;

/**
 * How a drop door takes things in.
 *
 * @param settle how long all files of a property must have rested
 * @param largestFile bytes; a larger file is refused
 */
public record DropLimits(Duration settle, long largestFile) {

    private static final long LARGEST_FILE = 30L * 1024 * 1024;

    /** The settle time with the default of 30 MB for the largest file. */
    public static DropLimits settling(Duration settle) {
        return new DropLimits(settle, LARGEST_FILE);
    }
}
