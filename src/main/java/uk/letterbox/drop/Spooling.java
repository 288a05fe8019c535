package uk.letterbox.drop;

import java.io.IOException;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.fit.Preparation;
import uk.letterbox.fit.Prepared;
import uk.letterbox.media.Format;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/** Copies files of the inbox into one batch of the spool, and has pictures made fit there: the spool's copy changes no more. */
record Spooling(Spool.Batch store, Preparation preparation) {

    /**
     * Copies one file.
     *
     * @throws SourceChannel.Unreadable when the file gives no bytes
     * @throws SpoolFailed when the spool takes none
     */
    Spooled copied(String id, SourceChannel source) throws IOException {
        try {
            return store.add(id, source);
        } catch (SourceChannel.Unreadable unreadable) {
            drop(id);
            throw unreadable;
        } catch (IOException full) {
            throw new SpoolFailed(full);
        }
    }

    /** Makes sure that the spool has room for what is in a zip file. */
    void require(String zip, long bytes) throws SpoolFailed {
        try {
            store.require(zip + ", unpacked,", bytes);
        } catch (IOException full) {
            throw new SpoolFailed(full);
        }
    }

    /** Prepares what was copied for what it is to become; out of the batch again when it cannot be sent. */
    Prepared prepared(DropName name, Proposal proposal, Looked looked, Spooled copied) throws SpoolFailed {
        try {
            Format format = looked.contents().format();
            boolean nothingToDo =
                    proposal instanceof Proposal.Ignore || looked.links().isPresent();
            if (nothingToDo || !(name instanceof Placed placed)) {
                return Preparation.untouched(copied, format);
            }
            Prepared prepared = preparation.spooled(placed.kind(), format, copied, store);
            if (prepared instanceof Prepared.Unfit) {
                store.drop(copied.id());
            }
            return prepared;
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }

    void drop(String id) throws SpoolFailed {
        try {
            store.drop(id);
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }
}
