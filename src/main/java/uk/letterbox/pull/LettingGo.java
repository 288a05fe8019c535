package uk.letterbox.pull;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes or moves on the server what the journal has. That a file has left the inbox is never enough: only the journal says
 * that it was taken.
 */
record LettingGo(Server server, Ledger ledger, Landing landing, Known known) {

    private static final Logger LOG = LoggerFactory.getLogger(LettingGo.class);

    /** Whether the door has taken something since; asked without a connection. */
    boolean due() {
        return ledger.all().stream().anyMatch(entry -> !entry.journaled() && !landing.holds(entry.file()));
    }

    /** Lets go of all that can be; a server that does not permit it keeps its files, and none is fetched again. */
    void all(Remote remote, Notes notes) throws IOException {
        for (Entry entry : ledger.all()) {
            if (!landing.holds(entry.file())) {
                of(entry, remote, notes);
            }
        }
    }

    /** In this order: the door commits before it lets go of a file, so what has left is in the journal by now or never. */
    private void of(Entry entry, Remote remote, Notes notes) throws IOException {
        if (!entry.journaled()) {
            if (!known.has(entry)) {
                LOG.warn(
                        "{} is not in the journal and was taken out of {}; it is fetched again", entry.file(), landing);
                ledger.forget(entry);
                return;
            }
            ledger.put(entry.inJournal());
        }
        if (remote.find(entry.file().path()).filter(entry.file()::equals).isPresent()) {
            try {
                letGo(entry.file(), remote);
            } catch (NotPermitted refused) {
                notes.add(
                        "What was taken cannot be " + (server.moveTo().isPresent() ? "moved" : "deleted")
                                + " there (" + server.unseen(String.valueOf(refused.getMessage()))
                                + "). Ask whoever runs"
                                + " the server to permit it; it is not fetched again.",
                        entry.file().path());
                return;
            }
        }
        ledger.forget(entry);
    }

    private void letGo(RemoteFile file, Remote remote) throws IOException {
        if (server.moveTo().isPresent()) {
            remote.move(file.path(), server.moveTo().get());
        } else {
            remote.delete(file.path());
        }
    }
}
