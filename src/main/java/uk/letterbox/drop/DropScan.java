package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import uk.letterbox.door.UploadName;

/**
 * Finds what in an inbox is ready to be taken. Time is the monotonic clock's alone: files may carry any date.
 */
final class DropScan {

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

    private final boolean inReplace;
    private final Path inbox;
    private final LongSupplier nanos;
    private final Shoots shoots;
    private final Finished finished;
    private final EmptyFolders emptyFolders;
    private final Overlooked overlooked = new Overlooked();
    private final UnderWay underWay;
    private final WatchedFiles watched;
    private final FoldersInOrder inOrder;
    private final WhenTaken whenTaken;
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
        Duration settle = inReplace ? limits.settle().multipliedBy(SETTLES_OF_A_SET) : limits.settle();
        this.inReplace = inReplace;
        this.inbox = inbox;
        this.nanos = nanos;
        this.shoots = shoots;
        this.finished = finished;
        this.emptyFolders = new EmptyFolders(inbox);
        this.underWay = new UnderWay(inbox, settle);
        this.watched = new WatchedFiles(settle, inReplace, cutShort);
        this.inOrder = new FoldersInOrder(place, underWay, finished, settle);
        this.whenTaken = inReplace ? new SetsInWhole(place, underWay, limits.cutFor()) : inOrder;
    }

    /** What is ready now, the folder that has waited longest first; the same again until it is gone. */
    List<DropBatch> ready() throws IOException {
        long now = nanos.getAsLong();
        finished.forgetGone();
        Listing listing = Listing.of(inbox);
        watched.see(placed(shoots.told(listing.found(), now)), now);
        emptyFolders.tidy(listing.emptyFolders(), now);
        temporary = listing.temporary();
        underWay.see(temporary, now);
        overlooked.since(withoutUploads(), now).forEach(Overlooked::tell);
        List<List<Watched>> waiting = new ArrayList<>(watched.byFolder(each -> inReplace || each.placed()));
        waiting.addAll(watched.byFolder(each -> !inReplace && !each.placed()));
        waiting.sort(Comparator.comparingLong(WatchedFiles::firstSeen));
        return closed(waiting.stream()
                .flatMap(folder -> whenTaken.batches(folder, now).stream())
                .toList());
    }

    /** The last batch of a folder ends it when all that lies there is in its batches. */
    private List<DropBatch> closed(List<DropBatch> batches) {
        Map<String, Integer> left = watched.counts();
        List<DropBatch> closed = new ArrayList<>();
        for (DropBatch batch : batches) {
            int rest = left.merge(batch.group(), -batch.files().size(), Integer::sum);
            closed.add(rest == 0 && !uploading(batch.group()) ? batch.asClosing() : batch);
        }
        return closed;
    }

    /** Who has said goodbye is not uploading any more, however lately they did. */
    private boolean uploading(String group) {
        return underWay.in(group) && !inOrder.finished(watched.of(group));
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
        Set<Path> waitedFor = watched.counts().keySet().stream()
                .filter(group -> inReplace && !group.isEmpty())
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
}
