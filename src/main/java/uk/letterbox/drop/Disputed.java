package uk.letterbox.drop;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Manifests that list a file that another one lists too: nobody can tell which is right. */
final class Disputed {

    private Disputed() {}

    /**
     * What is wrong with each such manifest.
     *
     * @param files that are there of those which a manifest lists
     */
    static Map<Found, String> manifests(Map<Found, Collection<Found>> files) {
        Map<Path, TreeSet<String>> sayers = new HashMap<>();
        files.forEach((manifest, listed) -> listed.forEach(file ->
                sayers.computeIfAbsent(file.path(), first -> new TreeSet<>()).add(manifest.name())));
        Map<Found, String> disputed = new HashMap<>();
        files.forEach((manifest, listed) -> listed.stream()
                .filter(file -> sayers.get(file.path()).size() > 1)
                .findFirst()
                .ifPresent(file -> disputed.put(
                        manifest,
                        file.name() + " is listed in several: " + String.join(", ", sayers.get(file.path()))
                                + ". Send one of them.")));
        return disputed;
    }
}
