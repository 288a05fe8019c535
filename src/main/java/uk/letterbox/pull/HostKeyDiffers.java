package uk.letterbox.pull;

/** The server showed another host key than it must; nothing was sent to it. */
final class HostKeyDiffers extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param shown the fingerprint, with the key's type behind it */
    HostKeyDiffers(String shown) {
        super(shown);
    }
}
