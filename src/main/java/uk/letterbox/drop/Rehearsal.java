package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.shoot.Manifest;
import uk.letterbox.shoot.ManifestReader;
import uk.letterbox.spool.Spool;

/**
 * What a drop door would make of copies of files in an inbox of their own: the same steps on the same rules, and nothing is
 * told to anybody.
 *
 * @param trials of each file in the order in which it would be taken, of a zip file also what is in it
 * @param waiting what would not be taken yet
 */
public record Rehearsal(List<Trial> trials, List<Waiting> waiting) {

    /** How often the door looks, for things that must have been seen before, and that must have rested longer than others. */
    private static final int LOOKS = 4;

    private static final Duration BETWEEN = Duration.ofHours(1);

    public Rehearsal {
        trials = List.copyOf(trials);
        waiting = List.copyOf(waiting);
    }

    /**
     * Rehearses.
     *
     * @param room an empty folder; the bytes that would be sent lie in it afterwards
     * @param files by their names below the inbox
     */
    static Rehearsal of(DropDoor real, Path room, Map<String, Path> files) throws IOException {
        Spool spool = new Spool(Files.createDirectories(room.resolve("spool")));
        AtomicLong nanos = new AtomicLong();
        DropDoor door = real.in(room, spool, nanos::get);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path copy = room.resolve("inbox").resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        List<DropBatch> ready = List.of();
        for (int look = 0; look < LOOKS; look++) {
            ready = look(door);
            nanos.addAndGet(BETWEEN.toNanos());
        }
        List<Trial> trials = new ArrayList<>();
        for (DropBatch batch : ready) {
            for (Offer offer : door.intake(batch)) {
                trials.add(new Trial(
                        offer.name(),
                        offer.proposal(),
                        spool.file(offer.id()),
                        offer.kept().done()));
            }
        }
        return new Rehearsal(trials, door.waiting());
    }

    /** The files beside a manifest that it lists and that are there, in its order; none where it cannot be read. */
    public static List<Path> listed(Path manifest) throws IOException {
        Path folder = manifest.toAbsolutePath().normalize().getParent();
        List<String> names = ManifestReader.read(manifest)
                .value()
                .map(said -> said.files().stream().map(Manifest.Item::file).toList())
                .orElse(List.of());
        Set<Path> folders =
                names.stream().map(name -> folder.resolve(name).getParent()).collect(Collectors.toSet());
        List<Path> beside = new ArrayList<>();
        for (Path one : folders) {
            if (Files.isDirectory(one)) {
                try (Stream<Path> files = Files.list(one)) {
                    files.filter(Files::isRegularFile).forEach(beside::add);
                }
            }
        }
        Map<String, Path> found = new ListedNames<>(beside, file -> Found.nameOf(folder, file)).find(names);
        return names.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static List<DropBatch> look(DropDoor door) throws IOException {
        try {
            return door.ready();
        } catch (DoorUnreadable unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /**
     * What would become of a file.
     *
     * @param name below the inbox
     * @param bytes the file whose bytes would be sent
     * @param done what would be done to it, a sentence; empty for nothing
     */
    public record Trial(String name, Proposal proposal, Path bytes, String done) {}
}
