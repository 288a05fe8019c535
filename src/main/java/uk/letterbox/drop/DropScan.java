package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import uk.letterbox.door.UploadName;

/**
 * Finds what in an inbox is ready to be taken: a property's folder when all of it has been quiet for the settle time, and
 * at the latest twelve times that after its first file, then without what is still growing; while somebody is uploading
 * into it under temporary names, {@code 360} times that. It need not be quiet when whoever uploaded it has said that it is
 * all. Time is the monotonic clock's alone: files may carry any date.
 */
final class DropScan {

    static final int LONGEST_SETTLES = 12;
    /** With ten seconds an hour: a shoot that is being uploaded over a slow line stays one batch. */
    private static final int LONGEST_UPLOAD_SETTLES = 360;

    /** A pause between two uploads must not make two sets of one, the second in the place of the first. */
    private static final int SETTLES_OF_A_SET = 6;

    /** The order in which the files of a property are delivered, but for the main photo. */
    static final Comparator<Found> ORDER = Comparator.comparing((Found found) ->
                    found.place() instanceof Placed placed ? placed.kind().ordinal() : Integer.MAX_VALUE)
            .thenComparing(
                    found -> found.place() instanceof Placed placed && placed.itself() instanceof ListedFile listed
                            ? listed.order()
                            : 0)
            .thenComparing(Found::name, new NaturalOrder());

    private final DropPlace place;
    private final boolean inReplace;
    private final Path inbox;
    private final Duration settle;
    private final LongSupplier nanos;
    private final Predicate<Found> cutShort;
    private final Shoots shoots;
    private final Finished finished;
    private final EmptyFolders emptyFolders;
    private final Overlooked overlooked = new Overlooked();
    private final UnderWay underWay;
    private final SetsInWhole sets;
    private final Map<Path, Watched> watched = new HashMap<>();
    private List<Path> temporary = List.of();

    /**
     * @param inReplace whether this is the folder for new sets
     * @param limits how long things must have rested
     * @param nanos the monotonic clock
     * @param shoots what manifests say
     * @param finished of which files it was said that nothing more comes
     * @param cutShort whether the end of a file is missing, so that it may still be growing
     */
    DropScan(
            DropPlace place,
            boolean inReplace,
            Path inbox,
            DropLimits limits,
            LongSupplier nanos,
            Shoots shoots,
            Finished finished,
            Predicate<Found> cutShort) {
        this.place = place;
        this.inReplace = inReplace;
        this.inbox = inbox;
        this.settle = inReplace ? limits.settle().multipliedBy(SETTLES_OF_A_SET) : limits.settle();
        this.nanos = nanos;
        this.shoots = shoots;
        this.finished = finished;
        this.cutShort = cutShort;
        this.emptyFolders = new EmptyFolders(inbox);
        this.underWay = new UnderWay(inbox, settle);
        this.sets = new SetsInWhole(place, underWay, limits.cutFor());
    }

    /** What is ready now, the folder that has waited longest first; the same again until it is gone. */
    List<DropBatch> ready() throws IOException {
        long now = nanos.getAsLong();
        finished.forgetGone();
        Listing listing = Listing.of(inbox);
        watch(placed(shoots.told(listing.found(), now)), now);
        emptyFolders.tidy(listing.emptyFolders(), now);
        temporary = listing.temporary();
        underWay.see(temporary, now);
        overlooked.since(withoutUploads(), now).forEach(Overlooked::tell);
        List<List<Watched>> waiting = new ArrayList<>(byFolder(each -> inReplace || each.placed()));
        waiting.addAll(byFolder(each -> !inReplace && !each.placed()));
        waiting.sort(Comparator.comparingLong(DropScan::firstSeen));
        return closed(waiting.stream()
                .flatMap(folder -> batches(folder, now).stream())
                .toList());
    }

    /** The last batch of a folder ends it when all that lies there is in its batches. */
    private List<DropBatch> closed(List<DropBatch> batches) {
        Map<String, Integer> left = new HashMap<>();
        watched.values().forEach(each -> left.merge(each.found().group(), 1, Integer::sum));
        List<DropBatch> closed = new ArrayList<>();
        for (DropBatch batch : batches) {
            int rest = left.merge(batch.group(), -batch.files().size(), Integer::sum);
            closed.add(rest == 0 && !uploading(batch.group()) ? batch.asClosing() : batch);
        }
        return closed;
    }

    /** Who has said goodbye is not uploading any more, however lately they did. */
    private boolean uploading(String group) {
        List<Watched> folder = watched.values().stream()
                .filter(each -> each.found().group().equals(group))
                .toList();
        return underWay.in(group) && !finished(folder);
    }

    /** What waited for a manifest, or for the rest of one, at the last look. */
    List<Waiting> waiting() {
        return shoots.waiting();
    }

    /** What had a temporary name at the last look. */
    List<Path> temporary() {
        return temporary;
    }

    /** What had a temporary name at the last look, and no new set waits for. */
    List<Path> abandoned() {
        Set<String> waiting = watched.values().stream()
                .map(each -> each.found().group())
                .filter(group -> inReplace && !group.isEmpty())
                .collect(Collectors.toSet());
        Set<Path> waitedFor = waiting.stream()
                .flatMap(group -> underWay.unfinished(group).stream())
                .map(Found::path)
                .collect(Collectors.toSet());
        return temporary.stream().filter(path -> !waitedFor.contains(path)).toList();
    }

    private List<Found> placed(List<Found> found) {
        return inReplace
                ? found.stream()
                        .map(each -> each.placedAt(Replacing.of(each.place())))
                        .toList()
                : found;
    }

    /** Uploads that were cut are given back and need not be overlooked. */
    private List<Path> withoutUploads() {
        return temporary.stream()
                .filter(path ->
                        UploadName.uploaded(path.getFileName().toString()).isEmpty())
                .toList();
    }

    private void watch(List<Found> found, long now) {
        Set<Path> there = found.stream().map(Found::path).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        watched.values().stream()
                .map(Watched::found)
                .filter(each -> !there.contains(each.path()))
                .forEach(gone -> taken.add(gone.group()));
        watched.keySet().retainAll(there);
        watched.values().stream()
                .filter(rest -> taken.contains(rest.found().group()))
                .forEach(rest -> rest.beginAnew(now));
        watched.values().stream()
                .filter(rest -> inReplace && !rest.found().group().isEmpty())
                .filter(rest -> taken.contains(rest.found().group()))
                .forEach(rest -> rest.restAnew(now));
        for (Found each : found) {
            watched.computeIfAbsent(each.path(), first -> new Watched(each, now, settle, cutShort))
                    .see(each, now);
        }
    }

    private Collection<List<Watched>> byFolder(Predicate<Found> which) {
        return watched.values().stream()
                .filter(each -> which.test(each.found()))
                .collect(Collectors.groupingBy(each -> each.found().group(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private List<DropBatch> batches(List<Watched> folder, long now) {
        if (inReplace) {
            return sets.batches(folder, now);
        }
        boolean ended = finished(folder);
        List<Found> settled = MainFirst.sorted(
                folder.stream()
                        .filter(each -> ended || each.settled(now))
                        .map(Watched::found)
                        .toList(),
                found -> found);
        boolean inOrder = !settled.isEmpty() && settled.get(0).placed();
        boolean whole = folder.stream().anyMatch(each -> each.found().place() instanceof ManifestItself);
        boolean uploading = inOrder && !ended && underWay.in(settled.get(0).group());
        Duration longest = settle.multipliedBy(uploading ? LONGEST_UPLOAD_SETTLES : LONGEST_SETTLES);
        boolean late = now - firstSeen(folder) >= longest.toNanos();
        if (inOrder && (uploading || settled.size() < folder.size()) && (whole || !late)) {
            return List.of();
        }
        List<DropBatch> batches = new ArrayList<>();
        for (int from = 0; from < settled.size(); from += DropBatch.MOST_FILES) {
            int to = Math.min(settled.size(), from + DropBatch.MOST_FILES);
            boolean last = to == folder.size() && !uploading;
            batches.add(new DropBatch(place, settled.get(0).group(), settled.subList(from, to), last, false, false));
        }
        return batches;
    }

    /** A file without its end was given up while it was uploaded, and may be uploaded again. */
    private boolean finished(List<Watched> folder) {
        return folder.stream().allMatch(each -> finished.has(each.found()) && !each.cutShort())
                && underWay.unfinished(folder.get(0).found().group()).isEmpty();
    }

    private static long firstSeen(List<Watched> folder) {
        return folder.stream().mapToLong(Watched::firstSeen).min().orElseThrow();
    }
}
