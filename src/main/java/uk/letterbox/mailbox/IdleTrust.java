package uk.letterbox.mailbox;

/** Whether a server does what it promises when it says that it has IDLE: some, and some programs in between, do not. */
final class IdleTrust {

    private static final int MOST = 2;

    private int failed;

    boolean holds() {
        return failed < MOST;
    }

    /** It is begun now; that the connection breaks by it is not told otherwise. */
    void tried() {
        failed++;
    }

    void worked() {
        failed = 0;
    }
}
