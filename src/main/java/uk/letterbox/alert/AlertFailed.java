package uk.letterbox.alert;

/** A message to people did not get through. Its text holds no address and no password. */
public final class AlertFailed extends Exception {

    private static final long serialVersionUID = 1L;

    AlertFailed(String message, Exception cause) {
        super(message, cause);
    }
}
