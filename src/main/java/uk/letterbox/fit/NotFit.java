package uk.letterbox.fit;

/** A picture cannot be made fit; the message is for whoever sent it and says what to do. */
final class NotFit extends Exception {

    private static final long serialVersionUID = 1L;

    NotFit(String reason) {
        super(reason);
    }

    static NotFit damaged() {
        return new NotFit("It begins like a picture but cannot be read: the file is damaged. Export it again.");
    }

    static NotFit lying() {
        return new NotFit("It says that it has more pixels than can be in it: the file is damaged. Export it again.");
    }

    static NotFit tooLong() {
        return new NotFit("It takes more work to be read than any usual picture does. Export it as JPEG.");
    }
}
