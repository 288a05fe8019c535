package uk.letterbox.mime;

import java.time.Duration;

/**
 * How much of one mail is read, the mails enclosed in it included. What lies beyond is left unread.
 *
 * @param bytes of the raw mail
 * @param parts of all multiparts
 * @param multiparts within each other
 * @param enclosed mails within each other
 * @param textOfPart bytes of one text, its transfer encoding taken off
 * @param textOfMail bytes of all texts
 * @param headers of the mail, and of each part
 * @param headerLength bytes of one header
 * @param headersLength bytes of all headers that are kept
 * @param time for the whole mail
 */
public record MailLimits(
        long bytes,
        int parts,
        int multiparts,
        int enclosed,
        int textOfPart,
        int textOfMail,
        int headers,
        int headerLength,
        int headersLength,
        Duration time) {

    private static final int MEGABYTE = 1_000_000;

    /** Above all that is seen of honest mails; the largest that common servers take is 25 MB, or 35 MB as it is encoded. */
    public static MailLimits usual() {
        return new MailLimits(
                40L * MEGABYTE, 1_000, 20, 5, MEGABYTE, 2 * MEGABYTE, 1_000, 64_000, MEGABYTE, Duration.ofSeconds(10));
    }
}
