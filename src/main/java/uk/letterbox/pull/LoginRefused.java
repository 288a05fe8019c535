package uk.letterbox.pull;

/** The server is the right one and does not let Letterbox in. */
final class LoginRefused extends Exception {

    private static final long serialVersionUID = 1L;

    LoginRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
