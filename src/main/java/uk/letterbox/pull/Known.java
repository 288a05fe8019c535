package uk.letterbox.pull;

/** What the journal says of files that were fetched. */
public interface Known {

    /** The time by the journal's clock, in epoch milliseconds. */
    long now();

    /** Whether it has an arrival of this file with these bytes, at this server's inbox and not older than the entry. */
    boolean has(Entry entry);
}
