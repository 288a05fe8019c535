package uk.letterbox.alert;

/** A channel could not tell an alert; the message says why, without addresses and secrets. */
public final class NotTold extends Exception {

    private static final long serialVersionUID = 1L;

    NotTold(String why) {
        super(why);
    }

    /** The cause is named by its type alone: what it says may quote an address or what a server answered. */
    NotTold(String why, Throwable cause) {
        super(why + " (" + cause.getClass().getSimpleName() + ")");
    }
}
