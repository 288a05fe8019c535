package uk.letterbox.drop;

/** The folder of a door cannot be used: nothing is taken in until somebody has put it right. */
public final class DoorUnreadable extends Exception {

    public DoorUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
