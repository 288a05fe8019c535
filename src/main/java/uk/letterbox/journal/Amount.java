package uk.letterbox.journal;

/**
 * So many things of so many bytes.
 *
 * @param bytes together
 */
public record Amount(long count, long bytes) {

    public static final Amount NONE = new Amount(0, 0);

    /** Both together. */
    public Amount and(Amount more) {
        return new Amount(count + more.count, bytes + more.bytes);
    }
}
