package uk.letterbox.mailbox;

import java.util.List;

import uk.letterbox.mail.ReceivedMail;

/**
 * What came of reading the next mails.
 *
 * @param upTo the last UID that is dealt with
 * @param notGiven those that are there and that the server did not give
 */
record Read(List<Mail> mails, long upTo, List<Long> notGiven) {

    /**
     * A mail that was read.
     *
     * @param date when the server got it, in epoch milliseconds; 0 when it does not say
     */
    record Mail(long uid, long date, ReceivedMail received) {}
}
