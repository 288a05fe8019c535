package uk.letterbox.errand;

import java.time.Duration;

import uk.letterbox.delivery.Lane;

/**
 * How an errand takes its turn.
 *
 * @param patience how long the turn may take to come; after that it is not sent
 * @param despite401 whether it goes although letMC has turned the key away: to see whether it still does
 */
public record Terms(Lane lane, Duration patience, boolean despite401) {

    /** Longer than a full window, so that a used-up allowance is waited out. */
    public static final Duration FOR_A_SLOT = Duration.ofSeconds(90);

    /** What is sent while letMC takes the key. */
    public Terms(Lane lane, Duration patience) {
        this(lane, patience, false);
    }

    /** A question whether letMC takes the key, for a person who waits. */
    public static Terms question(Lane lane) {
        return new Terms(lane, FOR_A_SLOT, true);
    }
}
