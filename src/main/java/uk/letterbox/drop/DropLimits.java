package uk.letterbox.drop;

import java.time.Duration;
import java.util.Optional;

import uk.letterbox.delivery.CustomField;

/**
 * How a drop door takes things in.
 *
 * @param settle how long all files of a property must have rested
 * @param largestFile bytes; a larger file is refused
 * @param endField what is set at a property when all files of a drop are there
 */
public record DropLimits(Duration settle, long largestFile, Optional<CustomField> endField) {

    private static final long LARGEST_FILE = 30L * 1024 * 1024;

    /** The settle time with the default of 30 MB for the largest file. */
    public static DropLimits settling(Duration settle) {
        return new DropLimits(settle, LARGEST_FILE, Optional.empty());
    }
}
