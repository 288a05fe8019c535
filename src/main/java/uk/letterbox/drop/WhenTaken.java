package uk.letterbox.drop;

import java.util.List;

/** Says when what lies in a folder is taken, and how it is divided. */
@FunctionalInterface
interface WhenTaken {

    /** What of a folder may be taken now, in order; empty while it waits. */
    List<DropBatch> batches(List<Watched> folder, long now);
}
