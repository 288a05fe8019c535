package uk.letterbox.simulator;

/** A body that came whole but does not say what it should. */
final class Malformed extends Exception {

    Malformed(String message) {
        super(message);
    }
}
