package uk.letterbox.mailbox;

/** A mail server does not let in who was sent to it. */
final class LoginRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param said the server's words */
    LoginRefused(String said) {
        super(said);
    }
}
