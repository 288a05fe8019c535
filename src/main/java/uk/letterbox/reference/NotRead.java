package uk.letterbox.reference;

/** One of letMC's lists could not be read; the message says why. */
final class NotRead extends Exception {

    private static final long serialVersionUID = 1L;

    NotRead(String message) {
        super(message);
    }
}
