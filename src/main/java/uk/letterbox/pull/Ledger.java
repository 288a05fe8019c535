package uk.letterbox.pull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What was fetched and is not let go of yet. It outlives the process: what a call wrote is there after a power cut. */
interface Ledger {

    /** Reads it anew, for another process may have had it. */
    void load() throws IOException;

    List<Entry> all();

    /** Of the file at a path. */
    Optional<Entry> find(String path);

    /** Writes an entry, in the place of the one of the same path. */
    void put(Entry entry) throws IOException;

    void forget(Entry entry) throws IOException;
}
