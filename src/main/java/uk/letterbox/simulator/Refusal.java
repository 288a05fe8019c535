package uk.letterbox.simulator;

/** What is asked for is not done. */
final class Refusal extends Exception {

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
