package uk.letterbox.mail;

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

    /** Says nothing, so that no log or message ever carries what a person wrote. */
    @Override
    public String toString() {
        return "ReceivedMail";
    }
}
