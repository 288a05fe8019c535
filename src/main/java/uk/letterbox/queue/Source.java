package uk.letterbox.queue;

import java.time.Duration;
import java.util.List;

import uk.letterbox.events.EventDoor;
import uk.letterbox.events.Received;

/** A connection to a place where messages wait, for one thread. Whatever was not done when it closes waits there again. */
interface Source extends AutoCloseable {

    /** Opens connections to one place. */
    interface Opening {

        Source open() throws SourceFailed;

        /** What is wrong and what to do, without a password that a client may have put into its words. */
        String told(SourceFailed failed);
    }

    /** What to take now, in order: a message, and those that are there already with it. Empty when none came in time. */
    List<Received> next(Duration wait) throws SourceFailed;

    /** The journal has what was taken: puts those aside that were refused, with the reason, and lets go of all. */
    void done(List<EventDoor.Refusal> refusals) throws SourceFailed;

    @Override
    void close();
}
