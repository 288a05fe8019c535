package uk.letterbox.mailbox;

/** A token service gives no access token. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param said the service's words */
    TokenRefused(String said) {
        super(said);
    }
}
