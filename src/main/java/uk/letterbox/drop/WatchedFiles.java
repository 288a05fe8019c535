package uk.letterbox.drop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that lies in an inbox, and since when each of it looks as it does. */
final class WatchedFiles {

    private final Duration settle;
    private final boolean inReplace;
    private final Predicate<Found> cutShort;
    private final Map<Path, Watched> watched = new HashMap<>();

    /**
     * @param inReplace whether this is the folder for new sets, where a folder that something goes from must rest anew
     * @param cutShort whether the end of a file is missing, so that it may still be growing
     */
    WatchedFiles(Duration settle, boolean inReplace, Predicate<Found> cutShort) {
        this.settle = settle;
        this.inReplace = inReplace;
        this.cutShort = cutShort;
    }

    /** Takes note of what lies there now. Where something of a folder was taken, the time of the rest begins anew. */
    void see(List<Found> found, long now) {
        Set<Path> there = found.stream().map(Found::path).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        watched.values().stream()
                .map(Watched::found)
                .filter(each -> !there.contains(each.path()))
                .forEach(gone -> taken.add(gone.group()));
        watched.keySet().retainAll(there);
        watched.values().stream()
                .filter(rest -> taken.contains(rest.found().group()))
                .forEach(rest -> beginAnew(rest, now));
        for (Found each : found) {
            watched.computeIfAbsent(each.path(), first -> new Watched(each, now, settle, cutShort))
                    .see(each, now);
        }
    }

    private void beginAnew(Watched rest, long now) {
        rest.beginAnew(now);
        if (inReplace && !rest.found().group().isEmpty()) {
            rest.restAnew(now);
        }
    }

    /** Things of some kind, by their folders. */
    Collection<List<Watched>> byFolder(Predicate<Found> which) {
        return watched.values().stream()
                .filter(each -> which.test(each.found()))
                .collect(Collectors.groupingBy(each -> each.found().group(), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** All of a folder. */
    List<Watched> of(String group) {
        return watched.values().stream()
                .filter(each -> each.found().group().equals(group))
                .toList();
    }

    /** How many things lie in each folder. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        watched.values().forEach(each -> counts.merge(each.found().group(), 1, Integer::sum));
        return counts;
    }

    static long firstSeen(List<Watched> folder) {
        return folder.stream().mapToLong(Watched::firstSeen).min().orElseThrow();
    }
}
