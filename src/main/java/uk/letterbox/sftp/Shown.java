package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import uk.letterbox.door.UploadName;

/**
 * What a client sees of a folder: each name once, what is being uploaded in the place of what it will replace, and nothing of
 * what Letterbox writes for itself.
 */
record Shown(List<Path> paths) implements DirectoryStream<Path> {

    /** @param path the folder as MINA holds paths */
    static Shown in(Place folder, Path path) throws IOException {
        List<String> names = new ArrayList<>();
        Set<String> uploaded = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.file())) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                names.add(name);
                UploadName.uploaded(name).ifPresent(uploaded::add);
            }
        }
        boolean ours = !folder.remote().isRoot()
                && Area.of(folder.remote().parts().get(0))
                        .filter(area -> !area.written())
                        .isPresent();
        return new Shown(names.stream()
                .filter(name -> !uploaded.contains(name))
                .filter(name -> !ours || !name.startsWith("."))
                .filter(name -> !folder.remote().isRoot() || Area.of(name).isPresent())
                .sorted()
                .map(path::resolve)
                .toList());
    }

    @Override
    public Iterator<Path> iterator() {
        return paths.iterator();
    }

    @Override
    public void close() {
        // All of it was read at once.
    }
}
