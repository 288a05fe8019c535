package uk.letterbox.held;

import java.io.IOException;
import java.util.Map;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;

/** What a door knows about the things of its that are held. */
public interface HeldDoor {

    /**
     * What should become of it now.
     *
     * @param values what a person said about it; empty when nobody did
     */
    Proposal again(Arrival held, Map<String, String> values) throws IOException;

    /** Whether it moves on together with all that came in the same thing, in one go, or not at all. */
    default boolean together(Arrival held) {
        return false;
    }

    /** Why it is refused when its time is up; for its sender. */
    String expiredReason(Arrival held) throws IOException;

    /**
     * Gives its bytes back to its sender, with the reason, where that can be done. Doing it twice does no harm.
     *
     * @return where they are now: a sentence for the person who refused it
     */
    String giveBack(Arrival held, String reason) throws IOException;

    /** Lets go of what it spooled for a part that the journal did not take after all; doors that unpack nothing have none. */
    default void notTaken(String part) throws IOException {}
}
