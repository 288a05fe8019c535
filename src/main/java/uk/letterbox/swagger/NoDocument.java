package uk.letterbox.swagger;

/** A text is no description of an API; the message says why and what would be. */
public final class NoDocument extends Exception {

    private static final long serialVersionUID = 1L;

    NoDocument(String message) {
        super(message);
    }
}
