package uk.letterbox.journal;

import java.util.Optional;
import uk.letterbox.delivery.Delivery;

/**
 * What has been written down about the end of a call.
 *
 * @param delivery as it is now; none for a probe, or when the call had been given up before
 */
public record Recorded(Claim claim, CallResult result, Optional<Delivery> delivery) {}
