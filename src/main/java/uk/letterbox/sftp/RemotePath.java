package uk.letterbox.sftp;

import java.util.ArrayList;
import java.util.List;

/**
 * A path as the client sees it, below the folder that is its whole world: {@code ..} does not lead out of it.
 *
 * @param parts none for the root
 */
record RemotePath(List<String> parts) {

    RemotePath {
        parts = List.copyOf(parts);
    }

    /** Of any text that a client may send; relative paths begin at the root. */
    static RemotePath of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return new RemotePath(parts);
    }

    boolean isRoot() {
        return parts.isEmpty();
    }

    /** Whether it may be seen: it is the root, one of the folders in it or something in these. */
    boolean visible() {
        return isRoot() || Area.of(parts.get(0)).isPresent();
    }

    /** Whether it may be made, written, renamed and deleted. */
    boolean writable() {
        return parts.size() > 1 && Area.of(parts.get(0)).filter(Area::written).isPresent();
    }

    /** Whether it is something whose bytes may be read. */
    boolean readable() {
        return parts.size() > 1
                && Area.of(parts.get(0)).filter(area -> !area.written()).isPresent();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", parts);
    }
}
