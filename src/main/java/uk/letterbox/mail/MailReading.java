package uk.letterbox.mail;

import uk.letterbox.enquiry.MailRules;
import uk.letterbox.enquiry.Reading;

/** Reads raw mails; whatever is in them, it comes back with a verdict. */
@FunctionalInterface
public interface MailReading {

    /** What a mail says by the rules of its agency. */
    Reading read(byte[] raw, MailRules rules);
}
