package uk.letterbox.mail;

import java.util.Map;

import uk.letterbox.enquiry.MailRules;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.mime.Mail;

/** Reads raw mails; whatever is in them, it comes back with a verdict. */
@FunctionalInterface
public interface MailReading {

    /**
     * What a mail says by the rules of its agency.
     *
     * @param given what a person who lets it go on says of it, by the name of a field of an enquiry; empty when nobody does
     */
    Read read(byte[] raw, MailRules rules, Map<String, String> given);

    /** A mail as text, and what it was understood as. */
    record Read(Mail mail, Reading reading) {

        /** Says nothing, so that no log or message ever carries what a person wrote. */
        @Override
        public String toString() {
            return "Read";
        }
    }
}
