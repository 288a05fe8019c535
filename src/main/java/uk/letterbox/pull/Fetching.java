package uk.letterbox.pull;

import java.io.IOException;
import java.util.Optional;

/** Fetches files of one server to where they wait for their inbox. */
record Fetching(Server server, Landing landing, PullOpening.Limits limits) {

    /** Empty, with a note, for a file that there is no room for, that waits for another or that the server keeps. */
    Optional<Fetched> of(Remote remote, RemoteFile file, Notes notes) throws IOException {
        if (landing.holds(file)) {
            notes.add(
                    "A file of this name lies in the inbox already; it is fetched when that one has gone.",
                    file.path());
            return Optional.empty();
        }
        if (landing.free()
                .filter(free -> free - file.size() < limits.leastFree())
                .isPresent()) {
            notes.add("The disk is low and nothing is fetched. Make room.", file.path());
            return Optional.empty();
        }
        try {
            return new Download(server.name(), landing).of(remote, file);
        } catch (NotPermitted refused) {
            notes.add(
                    "A file is not given by the server (" + server.unseen(String.valueOf(refused.getMessage()))
                            + "). Ask whoever runs it to permit it.",
                    file.path());
            return Optional.empty();
        }
    }
}
