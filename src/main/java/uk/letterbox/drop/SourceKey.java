package uk.letterbox.drop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import uk.letterbox.spool.Sha256;

/**
 * The key by which the journal knows a file again: the same as long as nobody touches the file, another one when a file is
 * dropped again under the same name, whatever its bytes.
 */
final class SourceKey {

    private SourceKey() {}

    /**
     * @param name the path below the inbox
     * @param sha256 of the bytes; empty where they could not be read
     */
    static String of(String name, FileStamp stamp, String sha256) {
        Instant modified = stamp.modified().toInstant();
        Instant changed = stamp.changed().toInstant();
        List<String> parts = List.of(
                name, Long.toString(stamp.size()), stamp.key(), modified.toString(), changed.toString(), sha256);
        MessageDigest digest = Sha256.digest();
        parts.forEach(part -> digest.update((part + '\0').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
