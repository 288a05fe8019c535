package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What tells a file from any other, and from itself when somebody writes to it. Links are never followed.
 *
 * @param key the file system's own name for the file (its inode); empty where it has none
 * @param changed when its content, name or owner last changed (ctime), which no program can set back; the time of its
 *     content where the system knows no such time
 */
public record FileStamp(Thing thing, long size, String key, FileTime modified, FileTime changed) {

    /** What lies at a path. */
    public enum Thing {
        FILE,
        LINK,
        FOLDER,
        /** A pipe, socket or device. */
        SPECIAL
    }

    /** Looks at a path. */
    public static FileStamp of(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileTime changed = unix
                ? (FileTime) Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : attributes.lastModifiedTime();
        String key = attributes.fileKey() == null ? "" : attributes.fileKey().toString();
        return new FileStamp(thing(attributes), attributes.size(), key, attributes.lastModifiedTime(), changed);
    }

    private static Thing thing(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Thing.FILE;
        }
        if (attributes.isSymbolicLink()) {
            return Thing.LINK;
        }
        return attributes.isDirectory() ? Thing.FOLDER : Thing.SPECIAL;
    }
}
