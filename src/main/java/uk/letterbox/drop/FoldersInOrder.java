package uk.letterbox.drop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When a property's folder may be taken: when all of it has been quiet for the settle time, and at the latest twelve times that
 * after its first file, then without what is still growing; while somebody is uploading into it under temporary names,
 * {@code 360} times that. It need not be quiet when whoever uploaded it has said that it is all.
 */
record FoldersInOrder(DropPlace place, UnderWay underWay, Finished finished, Duration settle) implements WhenTaken {

    static final int LONGEST_SETTLES = 12;
    /** With ten seconds an hour: a shoot that is being uploaded over a slow line stays one batch. */
    private static final int LONGEST_UPLOAD_SETTLES = 360;

    @Override
    public List<DropBatch> batches(List<Watched> folder, long now) {
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
        boolean late = now - WatchedFiles.firstSeen(folder) >= longest.toNanos();
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
    boolean finished(List<Watched> folder) {
        return folder.stream().allMatch(each -> finished.has(each.found()) && !each.cutShort())
                && underWay.unfinished(folder.get(0).found().group()).isEmpty();
    }
}
