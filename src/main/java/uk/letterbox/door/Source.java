package uk.letterbox.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A connection to a place where messages wait, for one thread. Whatever was not done when it closes waits there again.
 *
 * @param <M> a message
 */
public interface Source<M> extends AutoCloseable {

    /**
     * Opens connections to one place.
     *
     * @param <M> a message
     */
    interface Opening<M> {

        Source<M> open() throws SourceFailed;

        /** Those that an earlier process began and did not end. */
        Set<M> suspects(List<M> messages);

        /** What is wrong and what to do, without a password that a client may have put into its words. */
        String told(SourceFailed failed);

        /** From another thread: nothing more is wanted, and what waits for the other side comes back soon. */
        default void stop() {}
    }

    /** What to take now, in order: a message, and those that are there already with it. Empty when none came in time. */
    List<M> next(Duration wait) throws SourceFailed;

    /**
     * The journal has what was taken: lets go of all.
     *
     * @param answers what the route gave back
     */
    void done(List<?> answers) throws SourceFailed;

    /** What does not go well though the connection does, for people. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    void close();
}
