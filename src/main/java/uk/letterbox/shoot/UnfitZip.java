package uk.letterbox.shoot;

/** A zip file that cannot be unpacked; the message says why and what to do, for whoever sent it. */
public final class UnfitZip extends Exception {

    public UnfitZip(String message) {
        super(message);
    }

    /** One with nothing in it. */
    public static UnfitZip empty() {
        return new UnfitZip("There is no file in the zip file.");
    }

    /** One whose bytes are not those that it promises. */
    public static UnfitZip damaged() {
        return new UnfitZip("The zip file is damaged. Make it again, or upload it again.");
    }
}
