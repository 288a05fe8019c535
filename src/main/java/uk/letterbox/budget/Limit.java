package uk.letterbox.budget;

/**
 * What an API key may do, all times in milliseconds.
 *
 * @param requests calls in any window; 0 for no limit (the simulator only)
 * @param window letMC's rolling window, counted on its own clock
 * @param settle how long after a connection was closed letMC may still stamp a call that came over it
 * @param reserve slots that paced lanes leave free
 * @param inFlight calls of one key that may be under way together
 */
public record Limit(int requests, long window, long settle, int reserve, int inFlight) {

    /** Lies between the last moment letMC can count a call and the next use of its slot, for clocks that differ in rate. */
    public static final long MARGIN = 250;

    /** Whether calls are counted at all. */
    public boolean counted() {
        return requests > 0;
    }

    /** When the slot of a call is free again whose answer has come. */
    public long freeAfterAnswer(long answeredAt) {
        return answeredAt + window + MARGIN;
    }

    /** When the slot of a call is free again that has no answer, whoever made it. */
    public long freeWithoutAnswer(long deadline) {
        return deadline + settle + window + MARGIN;
    }

    /**
     * The last turn that is taken, after one more call has started. Whatever is urgent takes a turn of the paced lanes: while
     * the window fills no slot comes free, and they would have taken all of them when the next lead comes.
     *
     * @param turn the last one before; may lie ahead
     */
    public long turnAfter(long turn, long now, boolean paced) {
        return paced ? now : Math.max(turn, now - pace()) + pace();
    }

    /** The time between two starts of paced lanes. */
    public long pace() {
        return counted() ? window / requests : 0;
    }
}
