package uk.letterbox.door;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of messages, as its consumer sees it.
 *
 * @param <W> a file, and what was read from it
 */
public interface Inbox<W> {

    /** What may be taken in one go, the oldest first. */
    List<W> ready() throws IOException;

    /** What was taken last is not done and waits again. */
    void startOver();

    /** Why some files stay where they are, for people; empty when none does. */
    Optional<String> trouble();

    /** Those that an earlier process began and did not end. */
    Set<W> suspects(List<W> ready);

    /** What the route gets of it. */
    Object handed(W waiting);

    /**
     * The journal has them: lets go of their files.
     *
     * @param answer what the route gave back
     */
    void letGo(List<W> taken, List<?> answer) throws IOException;
}
