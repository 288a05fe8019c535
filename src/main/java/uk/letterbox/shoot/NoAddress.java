package uk.letterbox.shoot;

/** There is no address that could be used; the message says what is wrong and what to do, for whoever sent it. */
final class NoAddress extends Exception {

    NoAddress(String message) {
        super(message);
    }
}
