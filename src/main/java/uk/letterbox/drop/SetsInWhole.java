package uk.letterbox.drop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a folder with a new set may be taken: all of it at once, when all of it is quiet and no upload into it is unfinished.
 * There is no time after which a part of it is taken, for what is missing would be deleted. An upload that was cut long ago
 * makes the set one that is not whole, which goes back.
 *
 * @param cutFor how long an upload that was cut waits for somebody to go on with it
 */
record SetsInWhole(DropPlace place, UnderWay underWay, Duration cutFor) implements WhenTaken {

    @Override
    public List<DropBatch> batches(List<Watched> folder, long now) {
        String group = folder.get(0).found().group();
        if (group.isEmpty()) {
            return folder.stream()
                    .filter(each -> each.settled(now))
                    .map(each -> batch(group, List.of(each.found())))
                    .toList();
        }
        List<Found> unfinished = underWay.unfinished(group);
        Instant longAgo = Instant.now().minus(cutFor);
        boolean abandoned = unfinished.stream()
                .allMatch(each -> each.stamp().changed().toInstant().isBefore(longAgo));
        if (!abandoned || underWay.in(group) || !folder.stream().allMatch(each -> each.settled(now))) {
            return List.of();
        }
        List<Found> files = MainFirst.sorted(folder.stream().map(Watched::found).toList(), found -> found).stream()
                .map(each -> unfinished.isEmpty() ? each : each.placedAt(notWhole(unfinished.get(0))))
                .toList();
        return List.of(batch(group, files));
    }

    private DropBatch batch(String group, List<Found> files) {
        return new DropBatch(place, group, files, true, false, true);
    }

    private static Misplaced notWhole(Found cut) {
        return new Misplaced(
                "The upload of " + cut.path().getFileName() + " into the same new set was cut and nobody went"
                        + " on with it, so the set is not whole and replaces nothing. Send all of it again.");
    }
}
