package uk.letterbox.journal;

/**
 * Things that have waited for somebody, together.
 *
 * @param since when the first of them began to wait, in epoch milliseconds; of no meaning when there is none
 */
public record Waited(Amount amount, long since) {

    public static final Waited NOTHING = new Waited(Amount.NONE, Long.MAX_VALUE);

    /** Whether there is none. */
    public boolean nothing() {
        return amount.count() == 0;
    }

    /** Both together. */
    public Waited and(Waited more) {
        return new Waited(amount.and(more.amount), Math.min(since, more.since));
    }
}
