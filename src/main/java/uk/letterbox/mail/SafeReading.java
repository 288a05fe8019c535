package uk.letterbox.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailHeaders;

/** Reads the mails of one agency, so that none of them stops the others: what fails at one is quarantined. */
final class SafeReading {

    /** The rule for a mail that is not read any more. */
    static final String STOPPED = "stopped-letterbox";

    private static final Logger LOG = LoggerFactory.getLogger(SafeReading.class);
    private static final Mail UNREAD = new Mail(new MailHeaders(List.of()), List.of(), List.of(), Set.of(), List.of());
    private static final Enquiry NOTHING = new Enquiry("", "", "", "", "", "", "", "", "", "", "", "");

    private final MailReading reading;
    private final MailRules rules;

    /** @param rules without a default source, which each mail brings along */
    SafeReading(MailReading reading, MailRules rules) {
        this.reading = reading;
        this.rules = rules;
    }

    MailReading.Read read(ReceivedMail mail) {
        MailReading.Read read = read(mail.raw(), mail.defaultSource(), Map.of());
        return mail.whole() ? read : cut(mail, read);
    }

    /** Of what is too large the beginning is enough to tell a person what it is. */
    private static MailReading.Read cut(ReceivedMail mail, MailReading.Read read) {
        Reading beginning = read.reading();
        String reason = "It has " + mail.size() / 1_000_000 + " MB; only its beginning is kept.";
        return new MailReading.Read(
                read.mail(),
                new Reading(
                        new Verdict.Quarantine("too-large", reason),
                        beginning.enquiry(),
                        beginning.findings(),
                        beginning.notes()));
    }

    /** @param given what a person says of it, by the name of a field of an enquiry */
    MailReading.Read read(byte[] raw, String defaultSource, Map<String, String> given) {
        try {
            return reading.read(raw, rules(defaultSource), given);
        } catch (RuntimeException | StackOverflowError broken) {
            // Its message may repeat what stands in the mail.
            LOG.error("A mail could not be read: {}", broken.getClass());
            return quarantine("unreadable", "Letterbox failed at reading it. Please report it.");
        }
    }

    private MailRules rules(String defaultSource) {
        return new MailRules(
                rules.trustedAuthservIds(),
                rules.trustUnnamedResults(),
                rules.requireAuthForPortals(),
                rules.ownDomains(),
                rules.formSenders(),
                rules.branches(),
                rules.defaultBranch(),
                defaultSource);
    }

    /** One that ended the process each time. */
    static MailReading.Read stopped(int times) {
        return quarantine(STOPPED, "It has stopped Letterbox " + times + " times, so it is not read any more.");
    }

    private static MailReading.Read quarantine(String rule, String reason) {
        return new MailReading.Read(
                UNREAD, new Reading(new Verdict.Quarantine(rule, reason), NOTHING, List.of(), List.of()));
    }
}
