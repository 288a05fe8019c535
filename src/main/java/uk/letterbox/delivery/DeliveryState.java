package uk.letterbox.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Behind another delivery of its line, or put off for longer than a line may be held up. */
    WAITING,
    /** At the head of its line: its next call may start when it is due. */
    READY,
    /** A call for it is in flight. */
    SENDING,
    /** The outcome of its write is not known; letMC is being read to find out. */
    READING_BACK,
    DELIVERED,
    /** Its outcome cannot be known; a person decides. */
    UNCONFIRMED,
    /** Only a person can move it on. */
    DEAD,
    /** A person gave it up. */
    DISCARDED;

    /** Whether Letterbox still has something to do for it by itself. */
    public boolean open() {
        return this == WAITING || holdsLine();
    }

    /** Whether it is the one delivery that its line may have under way. */
    public boolean holdsLine() {
        return this == READY || this == SENDING || this == READING_BACK;
    }
}
