package uk.letterbox.mailbox;

/** A mail server can only be spoken to in a way that others could listen to; nothing secret was said. */
final class Unsafe extends Exception {

    private static final long serialVersionUID = 1L;

    Unsafe(String why) {
        super(why);
    }
}
