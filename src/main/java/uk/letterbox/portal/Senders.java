package uk.letterbox.portal;

import java.util.List;

/**
 * Who may send a portal's mail.
 *
 * @param from addresses, or domains with all below them; lower case
 * @param brands words, lower case, that no other sender may show as its name or in its domain
 * @param mustPass whether a trusted {@code dmarc=fail} proves a mail not to be from it
 */
public record Senders(List<String> from, List<String> brands, boolean mustPass) {

    public Senders {
        from = List.copyOf(from);
        brands = List.copyOf(brands);
    }

    /** Whether an address, lower case, is one of them; a domain counts only whole or on the boundary of a dot. */
    public boolean include(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        for (String sender : from) {
            boolean same = sender.contains("@") ? sender.equals(address) : isIn(domain, sender);
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether a domain is another, or below it. */
    public static boolean isIn(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }
}
