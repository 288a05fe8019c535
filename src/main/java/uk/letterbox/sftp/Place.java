package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import uk.letterbox.door.UploadName;

/**
 * What a remote path stands for on this machine: the file itself, and beside it what is being uploaded to take its place.
 *
 * @param remote under its right name
 * @param file where it is, or will be when its upload is finished
 * @param upload where it is until then
 */
record Place(RemotePath remote, Path file, Path upload) {

    /**
     * Finds the place of a path, as a client names it or as it lies there.
     *
     * @param root the folder that is the client's whole world
     */
    static Place of(Path root, RemotePath path) throws IOException {
        if (path.isRoot()) {
            return new Place(path, root, root);
        }
        List<String> parts = new ArrayList<>(path.parts());
        int last = parts.size() - 1;
        parts.set(last, UploadName.uploaded(parts.get(last)).orElse(parts.get(last)));
        Path parent = root;
        for (String part : parts.subList(0, last)) {
            parent = parent.resolve(part);
        }
        requireInside(root, parent);
        String name = parts.get(last);
        return new Place(new RemotePath(parts), parent.resolve(name), parent.resolve(UploadName.of(name)));
    }

    /** No folder above may be a link to another place. */
    private static void requireInside(Path root, Path parent) throws IOException {
        if (!parent.toRealPath().equals(root.toRealPath().resolve(root.relativize(parent)))) {
            throw new Denied("A folder of the path is a link, and links are not followed");
        }
    }

    /** Where it lies now: what is being uploaded goes before what it will replace. */
    Path lying() {
        return uploading() ? upload : file;
    }

    boolean uploading() {
        return !remote.isRoot() && there(upload);
    }

    boolean exists() {
        return there(file) || uploading();
    }

    /** Makes sure that the account may write here. */
    Place requireWritable() throws IOException {
        if (!remote.writable()) {
            throw new Denied("Nothing can be written, renamed or deleted here; files are put into inbox");
        }
        if (name().getBytes(StandardCharsets.UTF_8).length > UploadName.LONGEST) {
            throw new Denied("The name is longer than " + UploadName.LONGEST + " bytes");
        }
        return this;
    }

    /** Makes sure that it is a file whose bytes the account may read. */
    Place requireReadable() throws IOException {
        if (!remote.readable()) {
            throw new Denied("Only what is in refused and receipts can be read");
        }
        if (!there(file)) {
            throw new NoSuchFileException(name());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Denied("It is no file");
        }
        return this;
    }

    String name() {
        return remote.isRoot() ? "/" : remote.parts().get(remote.parts().size() - 1);
    }

    private static boolean there(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
