package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import uk.letterbox.refused.RefusedFolder;

/**
 * A folder that files come in at: where they are found, how they are taken in, and where those go that are not.
 *
 * @param folder the inbox, or the folder for new sets
 */
record Inlet(Path folder, DropScan scan, DropIntake intake, RefusedFolder refused, CutUploads cutUploads) {

    /** What may be taken now, in order. */
    List<DropBatch> ready() throws DoorUnreadable {
        try {
            List<DropBatch> ready = scan.ready();
            cutUploads.giveBack(folder, scan.abandoned());
            return ready;
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /** What lay there at the last look and cannot be taken yet. */
    List<Waiting> waiting() throws DoorUnreadable {
        try {
            List<Waiting> waiting = new ArrayList<>(scan.waiting());
            waiting.addAll(cutUploads.waiting(folder, scan.temporary()));
            return waiting;
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private DoorUnreadable unreadable(IOException failed) {
        return new DoorUnreadable(
                "The inbox " + folder + " cannot be read: " + failed + ". Check that the folder is there,"
                        + " its disk is mounted and Letterbox may read it; nothing is taken in until then.",
                failed);
    }
}
