package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Side;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.shoot.Manifest;
import uk.letterbox.shoot.ManifestReader;

/**
 * The folders of an inbox that have a manifest. Its files go together and as it says, once all of them are there; until then,
 * and while a manifest that was refused is not made good, they wait in the inbox, for a day at most.
 */
final class Shoots {

    private static final Duration PATIENCE = Duration.ofHours(24);

    private static final Misplaced UNLISTED = new Misplaced("The manifest of the new set that it lies in does not list"
            + " it. Add it there under this very name, and send the whole set again.");

    private final Path inbox;
    private final ManifestNotes notes;
    private final Duration settle;
    private final Finished finished;
    private final boolean inReplace;
    private final Map<Path, Seen> manifests = new HashMap<>();
    private final Sums sums;
    private List<Waiting> waiting = List.of();

    /** A manifest since it last changed; read once it has rested, or was said to be all. */
    private record Seen(FileStamp stamp, long since, Optional<Loaded<Manifest>> read) {}

    /** @param inReplace whether this is the folder for new sets */
    Shoots(Path inbox, Path refused, Duration settle, FileOpener opener, Finished finished, boolean inReplace) {
        this.inbox = inbox;
        this.notes = new ManifestNotes(inbox, refused);
        this.settle = settle;
        this.sums = new Sums(opener);
        this.finished = finished;
        this.inReplace = inReplace;
    }

    /** What lies in the inbox, placed as manifests say, without what waits. */
    List<Found> told(List<Found> found, long now) throws IOException {
        List<Found> here = found.stream().filter(Shoots::manifest).toList();
        manifests.keySet().retainAll(here.stream().map(Found::path).collect(Collectors.toSet()));
        sums.forget(found);
        List<Found> told = new ArrayList<>(found);
        waiting = new ArrayList<>();
        Set<String> withOne = new HashSet<>();
        Map<Found, Manifest> usable = new TreeMap<>(Comparator.comparing(Found::name));
        for (Found manifest : here) {
            withOne.add(folder(manifest));
            told(manifest, told, now).ifPresent(read -> usable.put(manifest, read));
        }
        placeAll(usable, told);
        return waiting(told, withOne);
    }

    /** What waited at the last look for the rest of a manifest, or for a manifest that can be used. */
    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    private static boolean manifest(Found found) {
        String folder = folder(found);
        boolean ofOneShoot = !folder.isEmpty()
                && Side.ofWord(folder.substring(0, folder.length() - 1)).isEmpty();
        return ofOneShoot
                && found.stamp().thing() == FileStamp.Thing.FILE
                && Manifest.named(found.name().substring(folder.length()));
    }

    private static String folder(Found found) {
        return found.name().substring(0, found.name().lastIndexOf('/') + 1);
    }

    /** What a manifest says, when it can be read and used; else what lies beside it waits. */
    private Optional<Manifest> told(Found manifest, List<Found> told, long now) {
        Optional<Loaded<Manifest>> read = seen(manifest, now).read();
        String folder = folder(manifest);
        if (read.isEmpty()) {
            told.removeIf(each -> each.name().startsWith(folder));
        } else if (read.get().value().isEmpty()) {
            String problems = read.get().problems().stream().map(Problem::text).collect(Collectors.joining(" "));
            refuse(Map.of(manifest, problems), told);
        }
        return read.flatMap(Loaded::value);
    }

    private static void refuse(Map<Found, String> problems, List<Found> told) {
        told.removeIf(each -> !problems.containsKey(each)
                && problems.keySet().stream().anyMatch(manifest -> each.name().startsWith(folder(manifest))));
        told.replaceAll(each -> problems.containsKey(each)
                ? each.placedAt(new Misplaced("The manifest cannot be used, and the files beside it wait for one that"
                        + " can, for a day. " + problems.get(each)))
                : each);
    }

    /** Of manifests that list the same file none is believed. */
    private void placeAll(Map<Found, Manifest> usable, List<Found> told) throws IOException {
        ListedNames<Found> names = new ListedNames<>(
                told.stream()
                        .filter(each -> each.stamp().thing() == FileStamp.Thing.FILE)
                        .toList(),
                Found::name);
        Map<Found, Map<String, Found>> files = new HashMap<>();
        Map<Found, Collection<Found>> there = new HashMap<>();
        usable.forEach((manifest, said) -> {
            files.put(manifest, names.find(listed(manifest, said)));
            there.put(manifest, files.get(manifest).values());
        });
        Map<Found, String> disputed = Disputed.manifests(there);
        refuse(disputed, told);
        for (Map.Entry<Found, Manifest> one : usable.entrySet()) {
            if (!disputed.containsKey(one.getKey())) {
                place(one.getKey(), one.getValue(), files.get(one.getKey()), told);
            }
        }
    }

    private static List<String> listed(Found manifest, Manifest said) {
        return said.files().stream().map(item -> folder(manifest) + item.file()).toList();
    }

    private Seen seen(Found manifest, long now) {
        Seen seen = manifests.get(manifest.path());
        if (seen == null || !seen.stamp().equals(manifest.stamp())) {
            seen = new Seen(manifest.stamp(), now, Optional.empty());
        }
        boolean rests = finished.has(manifest) || now - seen.since() >= settle.toNanos();
        if (seen.read().isEmpty() && rests) {
            seen = new Seen(seen.stamp(), seen.since(), Optional.of(ManifestReader.read(manifest.path())));
        }
        manifests.put(manifest.path(), seen);
        return seen;
    }

    private void place(Found manifest, Manifest said, Map<String, Found> files, List<Found> told) throws IOException {
        String folder = folder(manifest);
        Map<Found, DropName> places = new HashMap<>(Map.of(manifest, ManifestItself.in(folder)));
        List<String> missing = new ArrayList<>();
        for (Manifest.Item item : said.files()) {
            Optional<Found> file = Optional.ofNullable(files.get(folder + item.file()));
            if (file.filter(there -> sums.asSaid(there, item)).isEmpty()) {
                missing.add(item.file() + (file.isEmpty() ? "" : " (another one than its sha256 says)"));
            }
            file.ifPresent(there -> places.put(there, ListedFile.of(said, item, folder, places.size())));
        }
        if (missing.isEmpty()) {
            notes.mended(manifest.path().getParent());
        } else if (young(manifest)) {
            List<Found> here = told.stream().filter(places::containsKey).toList();
            await(
                    folder,
                    latest(here),
                    "The manifest lists files that are not there: " + String.join(", ", missing)
                            + ". Upload them; what is missing a day after the manifest is not waited for.",
                    here);
            told.removeAll(here);
            return;
        }
        Misplaced tooLate = new Misplaced("The manifest lists files that did not come within a day: "
                + String.join(", ", missing) + ". Send the shoot again, all of it.");
        told.replaceAll(each ->
                !places.containsKey(each) ? each : each.placedAt(missing.isEmpty() ? places.get(each) : tooLate));
    }

    /** The note beside a refused manifest is what is remembered of it, also over a restart. */
    private List<Found> waiting(List<Found> told, Set<String> withOne) throws IOException {
        Map<Path, Optional<Instant>> refused = new HashMap<>();
        Map<String, List<Found>> waiting = new TreeMap<>();
        List<Found> ready = new ArrayList<>();
        for (Found each : told) {
            boolean another = withOne.stream().anyMatch(folder -> each.name().startsWith(folder));
            Optional<Instant> at =
                    another ? Optional.empty() : refusedAt(each.path().getParent(), refused);
            if (at.filter(time -> each.stamp().changed().toInstant().isBefore(time.plus(PATIENCE)))
                    .isEmpty()) {
                ready.add(another && inReplace ? listed(each) : each);
            } else if (at.get().plus(PATIENCE).isBefore(Instant.now())) {
                ready.add(each.placedAt(
                        new Misplaced("Its manifest was refused a day ago, and no other came. Send the shoot"
                                + " again with one that can be used, or without.")));
            } else {
                waiting.computeIfAbsent(folder(each), first -> new ArrayList<>())
                        .add(each);
            }
        }
        waiting.forEach((folder, files) -> await(
                folder,
                latest(files),
                "The manifest was refused, and the files wait"
                        + " for one that can be used: see its .reason.txt in refused. Upload it anew; a day after the refusal"
                        + " they are given back.",
                files));
        return ready;
    }

    /** What a manifest does not list is none of its new set, and must not be another one in the place of that. */
    private static Found listed(Found each) {
        return each.place() instanceof Placed placed && !(placed.itself() instanceof ListedFile)
                ? each.placedAt(UNLISTED)
                : each;
    }

    private void await(String folder, Instant since, String reason, List<Found> files) {
        waiting.add(new Waiting(
                folder.substring(0, folder.length() - 1),
                since,
                reason,
                files.stream().map(Found::name).toList()));
    }

    private static Instant latest(List<Found> files) {
        return files.stream()
                .map(each -> each.stamp().changed().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the manifest of a folder, or of one above it, was refused. */
    private Optional<Instant> refusedAt(Path folder, Map<Path, Optional<Instant>> known) throws IOException {
        if (folder.equals(inbox)) {
            return Optional.empty();
        }
        if (!known.containsKey(folder)) {
            Optional<Instant> above = refusedAt(folder.getParent(), known);
            Optional<Instant> here = notes.refusedAt(folder);
            Optional<Instant> at = here.or(() -> above);
            known.put(folder, at);
        }
        return known.get(folder);
    }

    private static boolean young(Found manifest) {
        return manifest.stamp().changed().toInstant().plus(PATIENCE).isAfter(Instant.now());
    }
}
