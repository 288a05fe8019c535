package uk.letterbox.mailbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How far mailboxes have been walked; the journal keeps it, so that it outlives the process. Mailboxes by their ids. */
public interface Places {

    /** The place in a mailbox; empty while it was never walked. */
    Optional<Place> find(String mailbox);

    /** What is yet to be done in a mailbox, the oldest mail first. */
    List<Task> tasks(String mailbox);

    /**
     * Moves on, all or nothing. Tasks of another UIDVALIDITY are forgotten.
     *
     * @param over UIDs with which nothing is to be done any more
     * @param tasks new ones, and others that were tried again
     */
    void moveOn(String mailbox, Place place, Collection<Long> over, List<Task> tasks);
}
