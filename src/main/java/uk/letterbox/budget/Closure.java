package uk.letterbox.budget;

/**
 * How long a key is left alone after letMC said 429 (too many requests). Pressing on gets a key blocked, so each
 * repeat doubles the pause.
 *
 * @param until the key is not used before this time, on the budget's clock, milliseconds
 * @param length the length of the pause, milliseconds; 0 when the key has answered well since the last one
 */
public record Closure(long until, long length) {

    private static final long SHORTEST = 60_000;
    private static final long LONGEST = 3_600_000;

    /**
     * The pause after one more 429. Calls that were under way together and are turned away together are one event.
     *
     * @param startedAt when the call that met the 429 was claimed
     * @param retryAfter what the answer asked for, milliseconds; 0 for nothing
     */
    public Closure afterTooMany(long now, long startedAt, long retryAfter) {
        long asked = Math.max(SHORTEST, retryAfter);
        boolean sameEvent = length > 0 && startedAt < until && now < until;
        long pause = length == 0 || sameEvent ? asked : Math.max(asked, Math.min(LONGEST, length * 2));
        return new Closure(Math.max(until, now + pause), Math.max(length, pause));
    }
}
