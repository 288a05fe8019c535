package uk.letterbox.drop;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.delivery.CustomField;
import uk.letterbox.fit.Preparation;
import uk.letterbox.media.Admission;
import uk.letterbox.shoot.ChosenType;

/**
 * How a drop door takes things in.
 *
 * @param settle how long all files of a property must have rested
 * @param admission which files are taken
 * @param preparation what is done to pictures before they count
 * @param cutFor how long an upload that was cut waits for somebody to go on with it
 * @param types what the portal media types are called that a name stands for
 * @param branches what else branches are called, such as their numbers at a portal, to what {@code properties.csv} calls them
 * @param endField what is set at a property when all files of a drop are there
 */
public record DropLimits(
        Duration settle,
        Admission admission,
        Preparation preparation,
        Duration cutFor,
        ChosenType.Names types,
        Map<String, String> branches,
        Optional<CustomField> endField) {

    private static final long LARGEST_FILE = 30L * 1024 * 1024;

    /** The settle time with the defaults of 30 MB for the largest file and a day for cut uploads, and all files as they come. */
    public static DropLimits settling(Duration settle) {
        return new DropLimits(
                settle,
                Admission.asIs(LARGEST_FILE),
                Preparation.asIs(),
                Duration.ofDays(1),
                ChosenType.Names.USUAL,
                Map.of(),
                Optional.empty());
    }
}
