package uk.letterbox.budget;

/**
 * What the journal knows of a key at one moment; times in milliseconds on the budget's clock.
 *
 * @param used slots that are not free
 * @param nextFree when the first of them is free again; meaningless when none is used
 * @param turn the last turn of paced lanes that was taken; ahead of now when urgent calls took more
 * @param inFlight calls under way
 * @param pacedInFlight those of them that are of paced lanes
 * @param pacedCap how many of those the limit and letMC's latency can make use of
 * @param closedUntil the key is not used before this time
 * @param trial the key was closed and has not answered well since: one call at a time
 */
public record Window(
        long now,
        int used,
        long nextFree,
        long turn,
        int inFlight,
        int pacedInFlight,
        int pacedCap,
        long closedUntil,
        boolean trial) {

    /**
     * The window after one more call of a lane has started.
     *
     * @param freeAt until when its slot is taken
     * @param turnNow the last turn that is taken now
     */
    public Window afterStart(boolean paced, long freeAt, long turnNow) {
        return new Window(
                now,
                used + 1,
                used == 0 ? freeAt : Math.min(nextFree, freeAt),
                turnNow,
                inFlight + 1,
                pacedInFlight + (paced ? 1 : 0),
                pacedCap,
                closedUntil,
                trial);
    }
}
