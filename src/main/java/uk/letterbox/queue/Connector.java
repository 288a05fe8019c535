package uk.letterbox.queue;

import java.util.Optional;

import uk.letterbox.settings.Secret;

/**
 * A queue of a broker that brings events to an agency.
 *
 * @param name of its route: letters, digits, {@code -} and {@code _}
 * @param url of the broker, perhaps with a password in it
 * @param queue where events wait
 * @param refused the queue for messages that can become nothing
 * @param transactions whether the broker knows local transactions
 */
public record Connector(
        String name,
        String agency,
        Protocol protocol,
        Secret url,
        String queue,
        Optional<String> user,
        Secret password,
        String refused,
        boolean transactions) {

    /** A text of a client without what nobody may see: the address, for there may be a password in it, and the password. */
    String unseen(String text) {
        String address = url.reveal();
        int options = address.indexOf('?');
        String shown = text.replace(address, name);
        shown = options < 0 ? shown : shown.replace(address.substring(options + 1), "***");
        return password.isEmpty() ? shown : shown.replace(password.reveal(), "***");
    }

    /** What is spoken with a broker. */
    public enum Protocol {
        JMS,
        AMQP;

        /** The word for it in settings and route names. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
