package uk.letterbox.enquiry;

import uk.letterbox.letter.Letters;
import uk.letterbox.mime.Mail;

/**
 * All that is known of a mail when it is judged.
 *
 * @param carrier who sent the mail itself
 * @param trust what the agency's own server says of that
 * @param answerable whether an email or a telephone of the enquirer is known
 * @param typeRank how sure the type of the lead is, the lower the surer
 */
record Case(
        Mail mail,
        Letters letters,
        Examination examination,
        Origin carrier,
        Trust trust,
        MailRules rules,
        Ours ours,
        boolean answerable,
        int typeRank) {

    boolean forwarded() {
        return examination.letter() != letters.carrier();
    }

    /** Whether a portal or a form sent it, in either case about somebody who can be answered. */
    boolean isWholeEnquiryOfMachine() {
        boolean machine = examination.origin() == Origin.PORTAL || examination.origin() == Origin.FORM;
        return machine && examination.isEnquiry() && answerable;
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Case";
    }
}
