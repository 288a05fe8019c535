package uk.letterbox.letmc;

/** A call that cannot be made as it is worded; the message says what would be right. */
public final class WronglyAsked extends Exception {

    private static final long serialVersionUID = 1L;

    WronglyAsked(String message) {
        super(message);
    }
}
