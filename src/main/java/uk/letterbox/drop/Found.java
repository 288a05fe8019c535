package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;

import uk.letterbox.delivery.Side;

/**
 * Something in the inbox.
 *
 * @param name the path below the inbox, its parts joined by slashes
 * @param place what the name says
 * @param stamp how it looked when it was found
 */
public record Found(Path path, String name, DropName place, FileStamp stamp) {

    /** Something at a path below the inbox. */
    static Found at(Path inbox, Path path) throws IOException {
        String name = nameOf(inbox, path);
        return new Found(path, name, DropPath.read(name), FileStamp.of(path));
    }

    /** What a path below the inbox is called. */
    public static String nameOf(Path inbox, Path path) {
        StringJoiner name = new StringJoiner("/");
        inbox.relativize(path).forEach(part -> name.add(part.toString()));
        return name.toString();
    }

    /** What waits and goes together: a property's folder, or the files whose names say one property; empty for the rest. */
    public String group() {
        if (place instanceof Placed placed && placed.itself() instanceof ListedFile listed) {
            return listed.group();
        }
        if (place instanceof ManifestItself manifest) {
            return manifest.group();
        }
        String[] parts = name.split("/", -1);
        boolean inProperty = parts.length > 2 && Side.ofWord(parts[0]).isPresent();
        return inProperty
                ? parts[0].toLowerCase(Locale.ROOT) + "/" + parts[1]
                : place instanceof Placed placed ? placed.group() : "";
    }

    /** Whether it is a file that the names of its folders give a place in the order of a property. */
    boolean placed() {
        return stamp.thing() == FileStamp.Thing.FILE && (place instanceof Placed || place instanceof ManifestItself);
    }

    /** The same at another place than its path says. */
    Found placedAt(DropName other) {
        return new Found(path, name, other, stamp);
    }
}
