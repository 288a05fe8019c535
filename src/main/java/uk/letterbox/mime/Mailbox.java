package uk.letterbox.mime;

import java.util.List;
import java.util.Locale;

/**
 * One of the people or places in a header such as {@code From} or {@code Delivered-To}.
 *
 * @param name as it is shown; empty when there is none
 * @param address as it is written, without brackets; whether it is a good one is for others to say
 */
public record Mailbox(String name, String address) {

    /** All that a header of {@link MailHeaders} names, in its order; a name without an address is nobody. */
    public static List<Mailbox> of(String header) {
        return new MailboxReader(header).read();
    }

    /** What follows the last {@code @} of the address, lower case; empty when there is none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Mailbox";
    }
}
