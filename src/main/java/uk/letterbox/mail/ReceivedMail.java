package uk.letterbox.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import uk.letterbox.spool.Sha256;

/**
 * A mail as a connector hands it in.
 *
 * @param place where it lay: {@code folder}, or the name of a mailbox
 * @param key what it is known by there, the same after a crash, e.g. UIDVALIDITY and UID
 * @param raw its bytes as they came (RFC 5322); only the first of them when {@code size} is more
 * @param size bytes that it really has
 * @param defaultSource our word for where mails of this place come from that say nothing themselves; empty for none
 */
public record ReceivedMail(String agency, String place, String key, byte[] raw, long size, String defaultSource) {

    /** Whether all of it is here. */
    public boolean whole() {
        return raw.length == size;
    }

    /** The same for the same mail of the same place. A file may be named after a person: only its sum is kept. */
    String sourceKey() {
        byte[] known = (place + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(known));
    }

    /** Says nothing, so that no log or message ever carries what a person wrote. */
    @Override
    public String toString() {
        return "ReceivedMail";
    }
}
