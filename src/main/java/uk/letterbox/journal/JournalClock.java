package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

/** The times the journal goes by, in milliseconds. */
public interface JournalClock {

    /** The time of day, since the epoch: for due times and for people. */
    long epoch(Handle handle);

    /** The budget's clock: never goes back and never jumps while {@link #boot()} stays the same. */
    long tick(Handle handle);

    /** Names the run of the budget's clock; ticks of different boots cannot be compared. */
    String boot();
}
