package uk.letterbox.mailbox;

import java.time.Duration;

/**
 * How long a mail server is waited for, and how often it is looked after.
 *
 * @param connect until it takes the connection
 * @param read until it says the next bytes of an answer
 * @param poll between two looks where it tells nothing by itself
 * @param renew after which IDLE is begun again and the folder looked at anew: well before the 29 minutes of RFC 2177, and
 *     before a firewall forgets a silent connection, so that one that is dead is found
 */
public record Times(Duration connect, Duration read, Duration poll, Duration renew) {

    public static final Times USUAL =
            new Times(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(3));
}
