package uk.letterbox.budget;

import java.util.Set;

import uk.letterbox.delivery.Lane;

/** Decides what a key may send now. {@link Budget} is the one that keeps the limit. */
public interface SendRule {

    /** The limit it is to keep. */
    Limit limit();

    /**
     * What may be done now; pure.
     *
     * @param due lanes that have something due
     */
    Decision decide(Window window, Set<Lane> due);
}
