package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import uk.letterbox.drop.NaturalOrder;
import uk.letterbox.drop.TemporaryName;
import uk.letterbox.drop.UnfitName;

/**
 * One look at everything that lies on a server, in bounded memory. Names are believed only when each is one plain segment:
 * a listing may say {@code ../../etc/passwd}, and what follows from a name is read, written and deleted here and there.
 */
final class Walk {

    /** No path of use has more parts; deeper folders are not looked into. */
    private static final int DEEPEST = 6;

    private static final int MOST_ENTRIES = 20_000;
    private static final Comparator<RemoteFile> ORDER = Comparator.comparing(RemoteFile::path, new NaturalOrder());

    private final Remote remote;
    private final Optional<String> taken;
    private final Path inbox;
    private final long largest;
    private final Notes notes;
    private final List<RemoteFile> files = new ArrayList<>();
    private int entries;

    private Walk(Remote remote, Optional<String> taken, Path inbox, long largest, Notes notes) {
        this.remote = remote;
        this.taken = taken;
        this.inbox = inbox;
        this.largest = largest;
        this.notes = notes;
    }

    /**
     * The files that may be fetched, in natural order.
     *
     * @param taken the folder that files are moved to once they were taken
     * @param inbox where they would lie here
     * @param largest bytes of a file that is fetched
     * @param notes is told of what is left alone and should not be
     */
    static List<RemoteFile> of(Remote remote, Optional<String> taken, Path inbox, long largest, Notes notes)
            throws IOException {
        Walk walk = new Walk(remote, taken, inbox, largest, notes);
        walk.go();
        return walk.files.stream().sorted(ORDER).toList();
    }

    private void go() throws IOException {
        Deque<String> folders = new ArrayDeque<>(List.of(""));
        while (!folders.isEmpty() && entries < MOST_ENTRIES) {
            String folder = folders.removeFirst();
            List<Listed> listed = list(folder);
            entries += listed.size();
            for (Listed each : listed) {
                if (usable(folder, each)) {
                    see(folder.isEmpty() ? each.name() : folder + "/" + each.name(), each, folders);
                }
            }
        }
        if (entries >= MOST_ENTRIES) {
            notes.add("There are more than " + MOST_ENTRIES + " files and folders; the first are taken.", "");
        }
    }

    private List<Listed> list(String folder) throws IOException {
        try {
            return remote.list(folder, MOST_ENTRIES - entries);
        } catch (NotPermitted refused) {
            if (folder.isEmpty()) {
                throw refused;
            }
            notes.add("A folder is not shown by the server. Ask whoever runs it to permit it.", folder);
            return List.of();
        }
    }

    private boolean usable(String folder, Listed listed) {
        if (folder.isEmpty() && taken.filter(listed.name()::equals).isPresent()
                || listed.thing() == Listed.Thing.OTHER) {
            return false;
        }
        if (listed.name().contains("/")) {
            notes.add("A name in the listing is a path, and nothing of such a name is touched.", listed.name());
            return false;
        }
        Optional<String> unfit = UnfitName.reason(listed.name());
        unfit.ifPresent(reason -> notes.add(reason + " Until then it is left alone.", listed.name()));
        return unfit.isEmpty()
                && !(listed.thing() == Listed.Thing.FILE
                        ? TemporaryName.file(listed.name())
                        : TemporaryName.folder(listed.name()));
    }

    private void see(String path, Listed listed, Deque<String> folders) {
        if (listed.thing() == Listed.Thing.FOLDER) {
            if (path.split("/", -1).length < DEEPEST) {
                folders.addLast(path);
            } else {
                notes.add(
                        "A folder lies too deep and is not looked into. Move it up: at most " + (DEEPEST - 1)
                                + " folders lie within one another.",
                        path);
            }
        } else if (listed.size() > largest) {
            notes.add("A file is larger than what is taken (" + largest / 1_000_000 + " MB). Export it smaller.", path);
        } else if (!writable(path)) {
            notes.add("A name cannot be written here. Rename it with plain letters and digits.", path);
        } else {
            files.add(new RemoteFile(path, listed.size(), listed.modified()));
        }
    }

    private boolean writable(String path) {
        try {
            return inbox.resolve(path).normalize().startsWith(inbox);
        } catch (InvalidPathException notInThisEncoding) {
            return false;
        }
    }
}
