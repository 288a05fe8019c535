package uk.letterbox.events;

/** A message that cannot become anything; says to its sender why, and what would be right. Repeats no value of it. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String reason) {
        super(reason);
    }
}
